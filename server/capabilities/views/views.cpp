#include "capabilities/views/views.hpp"

#include "capabilities/views/saved_view_api.hpp"
#include "capabilities/views/search_api.hpp"

namespace gendan {
std::span<sql::Migration const> views_migrations();
}

namespace gendan::views {

void install(service::App& app) {
  app.migrations(views_migrations());
  app.permission("views.share", service::PermissionKind::change,
                 {{"supervisor", service::Scope::all}, {"management", service::Scope::all}});
  install_search_routes(app);
  install_saved_view_routes(app);
}

}  // namespace gendan::views
