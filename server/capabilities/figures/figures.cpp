#include "capabilities/figures/figures.hpp"

#include "capabilities/figures/on_time_api.hpp"

namespace gendan::figures {

void install(service::App& app) {
  using enum service::Scope;
  app.permission("figures.read", service::PermissionKind::read,
                 {{"management", all}, {"supervisor", all}, {"merchandiser", department}, {"sales", department}});
  app.permission("figures.export", service::PermissionKind::change, {{"supervisor", all}, {"management", all}});
  install_on_time_routes(app);
}

}  // namespace gendan::figures
