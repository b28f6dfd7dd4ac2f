#include "capabilities/figures/figures.hpp"

#include "capabilities/figures/on_time_api.hpp"
#include "capabilities/figures/on_time_target_api.hpp"

namespace gendan {
std::span<sql::Migration const> figures_migrations();
}

namespace gendan::figures {

void install(service::App& app) {
  using enum service::Scope;
  app.migrations(figures_migrations());
  app.permission("figures.read", service::PermissionKind::read,
                 {{"management", all}, {"supervisor", all}, {"merchandiser", department}, {"sales", department}});
  app.permission("figures.export", service::PermissionKind::change, {{"supervisor", all}, {"management", all}});
  app.permission("figures.explain", service::PermissionKind::change,
                 {{"management", all}, {"supervisor", all}, {"merchandiser", department}, {"sales", department}});
  app.permission("figures.target", service::PermissionKind::change, {{"management", all}});
  install_on_time_routes(app);
  install_on_time_target(app);
}

}  // namespace gendan::figures
