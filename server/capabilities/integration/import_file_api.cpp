#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/import_end_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "capabilities/integration/integration.hpp"
#include "platform/describe/encode.hpp"
#include "platform/jobs/claim.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan::integration {
namespace {

constexpr Milliseconds lease{60'000};

// A command goes on with its import itself, and holds the job that would: should the command die, a server on the
// same database takes the job over, a minute later or when it starts.
class FileImport {
public:
  FileImport(service::World& world, service::Caller const& caller) : world_(world), caller_(caller) {}

  ImportReport run(ImportCommand const& command);

private:
  template <class Work>
  auto write(Work const& work) {
    auto const now = world_.clock.now();
    return world_.database.write([&](sql::Transaction& tx) {
      service::Call call{world_, caller_, tx, now};
      return work(call);
    });
  }

  void begin(ImportCommand const& command) {
    auto const name = command.file.filename().string();
    auto const stored = service::kept_file(world_, command.file, name);
    auto const detection = detected_table(world_.files.path_of(stored.hash));
    auto const holder = "import " + world_.random.token(12);
    write([&](service::Call& call) {
      auto const mapping = find_mapping_by_name(call.tx, command.mapping_name);
      if (!mapping) throw invalid("--mapping", "no_such_mapping");
      auto row = write_new_import(call, name, stored.hash, detection);
      choose_mapping(call, row, mapping->mapping);
      row.state = ImportState::staging;
      row.is_historical = command.is_historical;
      import_table.update(call.tx, row);
      id_ = row.id;
      claim_ = jobs::enqueue_claimed(call.tx, holder, call.now, call.now + lease, world_.random,
                                     {continue_job, describe::encoded(id_), call.now, id_.text()});
      held_since_ = call.now;
    });
  }

  void go_on() {
    try {
      continue_import(world_, id_, [this] { return is_lost(); });
    } catch (jobs::ClaimLost const&) {
      is_lost_ = true;
    } catch (...) {
      write([&](service::Call& call) {
        if (jobs::finish(call.tx, *claim_)) fail_import(call, id_, broke_off);
      });
      throw;
    }
  }

  // Asked before each step; keeps the job while it is held.
  bool is_lost() {
    auto const now = world_.clock.now();
    if (is_lost_ || now - held_since_ < lease / 4) return is_lost_;
    is_lost_ = !world_.database.write([&](sql::Transaction& tx) { return jobs::renew(tx, *claim_, now + lease); });
    held_since_ = now;
    return is_lost_;
  }

  ImportReport report(sql::Transaction& tx) const {
    auto const row = find_import(tx, id_).value();
    if (row.failure) throw Refusal(RefusalKind::invalid, *row.failure);
    ImportReport report{.id = id_.text(),
                        .created = row.orders_created,
                        .known = row.orders_known,
                        .refused = row.orders_refused,
                        .problems = row.problem_count,
                        .first_problems = {},
                        .is_taken_over = is_lost_};
    for (auto& problem : problems_after(tx, row.id, 0, 20))
      report.first_problems.push_back(
          {problem.row, std::move(problem.column), std::move(problem.code), std::move(problem.value)});
    return report;
  }

  service::World& world_;
  service::Caller const& caller_;
  ImportId id_;
  std::optional<jobs::Claim> claim_;
  Instant held_since_;
  bool is_lost_ = false;
};

ImportReport FileImport::run(ImportCommand const& command) {
  begin(command);
  go_on();
  write([&](service::Call& call) {
    auto row = find_import(call.tx, id_).value();
    if (is_lost_ || row.state != ImportState::checked) return;
    row.state = ImportState::running;
    import_table.update(call.tx, row);
  });
  go_on();
  return write([&](service::Call& call) {
    jobs::finish(call.tx, *claim_);
    return report(call.tx);
  });
}

}  // namespace

ImportReport import_file(service::World& world, service::Caller const& caller, ImportCommand const& command) {
  static_cast<void>(caller.require("imports.run"));
  return FileImport(world, caller).run(command);
}

}  // namespace gendan::integration
