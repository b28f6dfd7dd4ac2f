#include "capabilities/integration/integration.hpp"

#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_end_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "platform/describe/decode.hpp"

namespace gendan {
std::span<sql::Migration const> integration_migrations();
}

namespace gendan::integration {

void install(service::App& app) {
  app.migrations(integration_migrations());
  app.permission("imports.run", service::PermissionKind::change,
                 {{"supervisor", service::Scope::all}, {"merchandiser", service::Scope::own}});
  app.permission("imports.read", service::PermissionKind::read, {}, "imports.run");
  app.permission("imports.export", service::PermissionKind::change,
                 {{"supervisor", service::Scope::all}, {"merchandiser", service::Scope::own}});
  app.names_files(is_imported_from);
  install_import_routes(app);
  install_mapping_routes(app);
  auto const go_on = [&world = app.world()](jobs::JobRun& run) {
    auto const id = describe::decoded<ImportId>(run.body_json());
    continue_import(world, id, [&run] { return run.is_stopping(); });
    if (run.is_stopping()) throw jobs::Postponed(world.clock.now());
  };
  app.job(continue_job, go_on, [](service::Call& call, std::string_view body_json) {
    fail_import(call, describe::decoded<ImportId>(body_json), broke_off);
  });
}

}  // namespace gendan::integration
