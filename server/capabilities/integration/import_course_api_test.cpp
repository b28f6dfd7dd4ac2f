// What may befall an import on its way: a restart, a cancellation, faults.
#include <gmock/gmock.h>

#include "capabilities/integration/import_end_api.hpp"
#include "capabilities/integration/import_run_api.hpp"
#include "platform/jobs/queue.hpp"
#include "testing/plain_imports.hpp"

namespace gendan::integration {
namespace {

using ::testing::StartsWith;

class ImportCourse : public testing::PlainImports {
protected:
  // Three orders of which the first two are written in one step, the third in the next.
  static std::string two_steps() { return book({{"A-1", 600}, {"A-2", 600}, {"A-3", 1}}); }

  // `between` is asked before each step whether the program stops.
  void go_on(std::string const& id, std::function<bool()> const& between) {
    continue_import(app().world(), ImportId::parsed(id).value(), between);
  }
  // As go_on, until one step of writing is done; `then` is called after it.
  void write_one_step(std::string const& id, std::function<bool()> const& then) {
    go_on(id, [&] { return import_of(id).at("/orders_done").as_int64() > 0 && then(); });
  }
  std::int64_t staged_rows(std::string const& id) {
    return system([&](service::Call& call) {
      auto rows = call.tx.query(
          "select (select count(*) from import_row where import_id = $1) + "
          "(select count(*) from import_row_key where import_id = $1)",
          id);
      rows.next();
      return rows.integer(0);
    });
  }
  std::vector<std::string> recorded_endings(std::string const& id) {
    return system([&](service::Call& call) {
      std::vector<std::string> endings;
      for (auto const& event : events::history(call.tx, "imports/" + id, {}, 100))
        if (event.kind == "import_ended") endings.push_back(event.body.text);
      return endings;
    });
  }
  std::int64_t orders() { return as("zhang_wei").get("/orders/totals").at("/count").as_int64(); }
  void expect_failed(std::string const& id, std::string const& failure) {
    auto const row = system([&](service::Call& call) { return *find_import(call.tx, *ImportId::parsed(id)); });
    EXPECT_EQ(row.state, ImportState::failed);
    EXPECT_EQ(row.failure, failure);
    EXPECT_TRUE(row.finished_at);
    EXPECT_THAT(recorded_endings(id), ::testing::ElementsAre(StartsWith(R"({"name":"book.csv","state":"failed")")));
    EXPECT_EQ(staged_rows(id), 0);
  }
  // What its columns are no longer known by: a fault that no person caused and that stays.
  void spoil(std::string const& id) {
    system([&](service::Call& call) {
      call.tx.run(R"(update import_run set detection = replace(detection, '"PO"', '"spoilt"') where id = $1)", id);
    });
  }
  void run_jobs_until_they_die() {
    for (int attempt = 0; attempt < jobs::Retry{}.most_attempts; ++attempt) {
      app().run_due_jobs();
      clock().advance(std::chrono::hours(2));
    }
  }
};
BOTH_DATABASES(ImportCourse);

TEST_P(ImportCourse, GoesOnAfterARestartWhileOrdersAreWrittenAndMakesNoDoubles) {
  auto const id = running(two_steps());
  write_one_step(id, [] { return true; });
  EXPECT_EQ(import_of(id).text("/state"), "running");
  EXPECT_EQ(orders(), 2);
  app().run_due_jobs();
  auto const done = import_of(id);
  EXPECT_EQ(done.text("/state"), "done");
  EXPECT_EQ(done.at("/orders_created").as_int64(), 3);
  EXPECT_EQ(done.at("/orders_known").as_int64(), 0);
  EXPECT_EQ(orders(), 3);
  EXPECT_EQ(recorded_endings(id).size(), 1U);
}

TEST_P(ImportCourse, EndsAtTheNextStepWhenItIsCancelledAndKeepsWhatIsWritten) {
  auto const id = running(two_steps());
  write_one_step(id, [&] {
    EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/cancellation", object{}).status, 200);
    return false;
  });
  app().run_due_jobs();
  auto const cancelled = import_of(id);
  EXPECT_EQ(cancelled.text("/state"), "cancelled");
  EXPECT_EQ(cancelled.at("/orders_created").as_int64(), 2);
  EXPECT_EQ(orders(), 2);
  EXPECT_EQ(staged_rows(id), 0);
  EXPECT_EQ(recorded_endings(id).size(), 1U);
}

TEST_P(ImportCourse, EndsWhenItIsCancelledAlsoWhereNobodyWorksOnItAnyMore) {
  auto const id = running(book({{"A-1", 1}}));
  system([&](service::Call& call) { call.tx.run("delete from job where subject = $1", id); });
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/cancellation", object{}).status, 200);
  app().run_due_jobs();
  EXPECT_EQ(import_of(id).text("/state"), "cancelled");
}

TEST_P(ImportCourse, EndsByAFaultOfTheFileAtTheRow) {
  auto const id = mapped(book({{"A-1", 1500}}) + "A-2,\"Ac\"me,10,1,2026-02-01,\n");
  EXPECT_EQ(check(id).text("/state"), "failed");
  expect_failed(id, "malformed_csv_quote /rows/1502");
}

TEST_P(ImportCourse, EndsWhenWhoBeganItMayActNoMore) {
  auto const id = running(book({{"A-1", 1}}));
  system([&](service::Call& call) {
    call.tx.run("update person set is_active = false where id = $1", id_of("zhang_wei"));
  });
  app().run_due_jobs();
  expect_failed(id, "importer_deactivated");
}

TEST_P(ImportCourse, IsTriedAgainAfterAFaultAndEndsWithTheLastAttempt) {
  auto const id = running(two_steps());
  write_one_step(id, [] { return true; });
  spoil(id);
  app().run_due_jobs();
  EXPECT_EQ(import_of(id).text("/state"), "running");
  run_jobs_until_they_die();
  expect_failed(id, broke_off);
  EXPECT_EQ(import_of(id).at("/orders_created").as_int64(), 2);
}

TEST_P(ImportCourse, OfWhatIsOverIsNotChangedByAJobThatDiesLate) {
  auto const id = checked(book({{"A-1", 1}}));
  auto const fail = [&] {
    system([&](service::Call& call) { fail_import(call, ImportId::parsed(id).value(), broke_off); });
  };
  fail();
  EXPECT_EQ(import_of(id).text("/state"), "checked");
  run(id);
  fail();
  EXPECT_EQ(import_of(id).text("/state"), "done");
}

}  // namespace
}  // namespace gendan::integration
