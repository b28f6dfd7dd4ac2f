#include "capabilities/documents/documents.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/order_pages.hpp"

namespace gendan {
std::span<sql::Migration const> documents_migrations();
}

namespace gendan::documents {

void install(service::App& app) {
  using enum service::PermissionKind;
  app.migrations(documents_migrations());
  app.permission("documents.read", read, orders::readers_of_orders());
  app.permission("documents.issue", change, orders::writers_of_orders());
  app.permission("documents.void", change, orders::writers_of_orders());
  app.permission("documents.settings", change, {{"administrator", service::Scope::all}});
  app.permission("documents.read_settings", read, {}, "documents.settings");
  app.names_files(names_file);
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind : {"document_issued", "document_voided"}) timelines.guard(kind, "documents.read");
  install_order_kinds(app);
  install_choice_routes(app);
  install_issuing_routes(app);
  install_document_routes(app);
  install_company_routes(app);
  install_template_routes(app);
  install_numbering_routes(app);
}

std::string page_with_letterhead(std::string_view title_word, std::string_view body) {
  return page_style() + letterhead(title_word) + std::string(body);
}

Kind const& existing_kind(service::World const& world, std::string_view name) {
  auto const* kind = world.app->registry<Kinds>().find(name);
  if (kind == nullptr) throw not_found("no_such_document_kind");
  return *kind;
}

orders::OrderSummary reached_order(service::Call& call, orders::OrderId const& id, std::string_view permission) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach(permission, order.owner_id, order.department_id);
  return order;
}

}  // namespace gendan::documents
