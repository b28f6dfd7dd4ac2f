#include "capabilities/requirements/requirements.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/requirements/reading_api.hpp"
#include "capabilities/requirements/requirement_api.hpp"

namespace gendan {
std::span<sql::Migration const> requirements_migrations();
}

namespace gendan::requirements {

void install(service::App& app) {
  app.migrations(requirements_migrations());
  app.permission("requirements.read", service::PermissionKind::read, orders::readers_of_orders());
  app.permission("requirements.write", service::PermissionKind::change, orders::writers_of_orders());
  app.names_files(is_file_kept);
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind : {"requirement_kept", "requirement_linked", "requirement_voided", "document_read"})
    timelines.guard(kind, "requirements.read");
  install_requirement_routes(app);
  install_requirement_link_routes(app);
  install_reading_routes(app);
}

std::optional<KeptDocument> kept_document(sql::Transaction& tx, std::string_view order_id, std::string_view id) {
  auto const parsed = RequirementId::parsed(id);
  auto const row = parsed ? find_requirement(tx, *parsed) : std::nullopt;
  if (!row || row->voided_at || row->order_id.text() != order_id) return std::nullopt;
  return KeptDocument{row->name.value_or(std::string()), row->hash};
}

}  // namespace gendan::requirements
