#include "capabilities/integration/integration.hpp"

#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_end_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "platform/describe/decode.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan {
std::span<sql::Migration const> integration_migrations();
}

namespace gendan::integration {

namespace {

ImportReport report_of(sql::Transaction& tx, ImportRow const& row) {
  if (row.failure) throw Refusal(RefusalKind::invalid, *row.failure);
  ImportReport report{row.id.text(), row.orders_created, row.orders_known, row.orders_refused, row.problem_count, {}};
  for (auto& problem : problems_after(tx, row.id, 0, 20))
    report.first_problems.push_back(
        {problem.row, std::move(problem.column), std::move(problem.code), std::move(problem.value)});
  return report;
}

}  // namespace

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

ImportReport import_file(service::World& world, service::Caller const& caller, ImportCommand const& command) {
  static_cast<void>(caller.require("imports.run"));
  auto const stored = service::kept_file(world, command.file, command.file.filename().string());
  auto const detection = detected_table(world.files.path_of(stored.hash));
  auto const now = world.clock.now();
  auto const in_transaction = [&](auto const& work) {
    return world.database.write([&](sql::Transaction& tx) {
      service::Call call{world, caller, tx, now};
      return work(call);
    });
  };
  auto const id = in_transaction([&](service::Call& call) {
    auto const mapping = find_mapping_by_name(call.tx, command.mapping_name);
    if (!mapping) throw invalid("--mapping", "no_such_mapping");
    auto row = write_new_import(call, command.file.filename().string(), stored.hash, detection);
    choose_mapping(call, row, mapping->mapping);
    row.state = ImportState::staging;
    row.is_historical = command.is_historical;
    import_table.update(call.tx, row);
    return row.id;
  });
  auto const go_on = [&] {
    try {
      continue_import(world, id, [] { return false; });
    } catch (...) {
      in_transaction([&](service::Call& call) { fail_import(call, id, broke_off); });
      throw;
    }
  };
  go_on();
  in_transaction([&](service::Call& call) {
    auto row = find_import(call.tx, id).value();
    if (row.state == ImportState::checked) row.state = ImportState::running;
    import_table.update(call.tx, row);
  });
  go_on();
  return world.database.read([&](sql::Transaction& tx) { return report_of(tx, find_import(tx, id).value()); });
}

}  // namespace gendan::integration
