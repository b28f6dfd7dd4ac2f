#include "platform/sql/postgres.hpp"

#include <gmock/gmock.h>

#include <future>
#include <latch>
#include <thread>

#include "testing/databases/postgres_server.hpp"

namespace gendan::sql {

namespace {

using gendan::testing::PostgresServer;
using gendan::testing::test_postgres_url;
using gendan::testing::url_of_schema;
using ::testing::ElementsAre;

class Postgres : public ::testing::Test {
protected:
  Postgres() {
    database->write([](Transaction& tx) {
      tx.run_script(
          "drop table if exists thing; create table thing (id bigint primary key, amount bigint not null); "
          "insert into thing (id, amount) values (1, 0), (2, 0)");
    });
  }
  static std::unique_ptr<Database> opened(DatabaseOptions options = {}) {
    options.url = url_of_schema(test_postgres_url(), "postgres_test");
    return Database::opened(options);
  }
  std::int64_t amount(int id) {
    return database->read([&](Transaction& tx) {
      auto rows = tx.query("select amount from thing where id = $1", id);
      rows.next();
      return rows.integer(0);
    });
  }
  static void add_one(Transaction& tx, int id) {
    std::int64_t amount = 0;
    {
      auto rows = tx.query("select amount from thing where id = $1", id);
      rows.next();
      amount = rows.integer(0);
    }
    tx.run("update thing set amount = $2 where id = $1", id, amount + 1);
  }
  static std::string outcome(std::function<void()> const& action) {
    try {
      action();
      return "";
    } catch (Unavailable const& unavailable) {
      return unavailable.code();
    }
  }

  std::unique_ptr<Database> database = opened();
};

// Indexes of text were built by the rules of the library that the database was made with.
TEST_F(Postgres, SaysWhenTheSystemSortsTextOtherwiseThanItDid) {
  auto const run_alone = [](std::string const& statement) {  // outside a transaction, as psql does it
    PostgresConnection connection(std::get<PostgresLocation>(location_of(test_postgres_url())),
                                  std::chrono::seconds(5));
    connection.run_script(statement);
  };
  EXPECT_EQ(database->health().detail, "");
  run_alone("drop database if exists sorted");
  run_alone("create database sorted template template0 locale_provider icu icu_locale 'zh-CN'");
  auto url = url_of_schema(test_postgres_url(), "postgres_test");
  url.replace(url.find("/postgres?"), 10, "/sorted?");
  DatabaseOptions options;
  options.url = url;
  EXPECT_EQ(Database::opened(options)->health().detail, "");
  run_alone("update pg_database set datcollversion = '1.0' where datname = 'sorted'");
  EXPECT_THAT(Database::opened(options)->health().detail, ::testing::HasSubstr("reindex database \"sorted\""));
  run_alone("drop database sorted");
}

TEST_F(Postgres, RunsAWriteAgainThatLostARaceAndLosesNoUpdate) {
  std::latch both_have_read(2);
  std::atomic<int> tries = 0;
  std::atomic<int> effects = 0;
  auto const work = [&] {
    bool is_first = true;
    database->write([&, is_first](Transaction& tx) mutable {
      ++tries;
      tx.after_commit([&] { ++effects; });
      tx.query("select amount from thing where id = 1").next();
      if (std::exchange(is_first, false)) both_have_read.arrive_and_wait();
      add_one(tx, 1);
    });
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
  EXPECT_EQ(amount(1), 2);
  EXPECT_EQ(tries, 3);
  EXPECT_EQ(effects, 2) << "a lost try leaves no effect behind";
}

TEST_F(Postgres, RunsAWriteAgainWhoseNextNumberWasTakenMeanwhile) {
  std::latch both_have_read(2);
  auto const work = [&] {
    bool is_first = true;
    database->write([&, is_first](Transaction& tx) mutable {
      std::int64_t last = 0;
      {
        auto rows = tx.query("select max(id) from thing");
        rows.next();
        last = rows.integer(0);
      }
      if (std::exchange(is_first, false)) both_have_read.arrive_and_wait();
      tx.run("insert into thing (id, amount) values ($1, 0)", last + 1);
    });
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
  EXPECT_EQ(amount(3), 0);
  EXPECT_EQ(amount(4), 0);
}

TEST_F(Postgres, SaysOfAValueThatStaysTwiceThatItIs) {
  int tries = 0;
  auto const twice = [&] {
    database->write([&](Transaction& tx) {
      ++tries;
      tx.run("insert into thing (id, amount) values (1, 0)");
    });
  };
  EXPECT_THROW(twice(), ConstraintBroken);
  EXPECT_EQ(tries, 3);
}

TEST_F(Postgres, RunsAWriteAgainThatWasChosenToEndADeadlock) {
  std::latch both_hold_one(2);
  std::atomic<int> tries = 0;
  auto const work = [&](int first, int second) {
    bool is_first = true;
    database->write([&, is_first](Transaction& tx) mutable {
      ++tries;
      tx.run_script("set local deadlock_timeout = '5ms'");
      add_one(tx, first);
      if (std::exchange(is_first, false)) both_hold_one.arrive_and_wait();
      add_one(tx, second);
    });
  };
  auto other = std::async(std::launch::async, [&] { work(2, 1); });
  work(1, 2);
  other.get();
  EXPECT_EQ(amount(1), 2);
  EXPECT_EQ(amount(2), 2);
  EXPECT_GE(tries, 3);
}

TEST_F(Postgres, RunsAWriteAgainEvenWhenItsWorkHidTheReason) {
  std::latch both_have_read(2);
  auto const work = [&] {
    bool is_first = true;
    database->write([&, is_first](Transaction& tx) mutable {
      tx.query("select amount from thing where id = 1").next();
      if (std::exchange(is_first, false)) both_have_read.arrive_and_wait();
      try {
        add_one(tx, 1);
      } catch (Unavailable const&) {
        throw std::runtime_error("something else");
      }
    });
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
  EXPECT_EQ(amount(1), 2);
}

TEST_F(Postgres, RecoversFromConnectionsThatWereKilledWhileIdle) {
  DatabaseOptions options;
  options.url = url_of_schema(test_postgres_url(), "postgres_test") + "&application_name=to_be_killed";
  database = Database::opened(options);
  amount(1);
  opened()->write([](Transaction& tx) {
    tx.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to_be_killed'");
  });
  EXPECT_EQ(amount(1), 0);
  database->write([](Transaction& tx) { add_one(tx, 1); });
  EXPECT_EQ(amount(1), 1);
  EXPECT_TRUE(database->health().is_reachable);
}

TEST_F(Postgres, RunsAWriteAgainWhoseConnectionWasKilledBeforeTheCommit) {
  int tries = 0;
  int effects = 0;
  database->write([&](Transaction& tx) {
    tx.after_commit([&] { ++effects; });
    add_one(tx, 1);
    if (++tries == 1) tx.run("select pg_terminate_backend(pg_backend_pid())");
    add_one(tx, 1);
  });
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(effects, 1);
  EXPECT_EQ(amount(1), 2);
}

// The second question waits for a lock that goes with a write: what the third sees is still what the first saw.
TEST_F(Postgres, AnswersQuestionsAskedApartFromOneState) {
  std::string_view constexpr count = "select count(*) from thing";
  std::string_view constexpr lock = "select pg_advisory_xact_lock(71421)";
  std::vector<std::int64_t> counts;
  auto const take = [&](Rows rows) {
    rows.next();
    counts.push_back(rows.integer(0));
  };
  std::thread reader;
  database->write([&](Transaction& tx) {
    tx.query(lock);
    tx.run("insert into thing (id, amount) values (3, 0)");
    reader = std::thread([&] {
      database->read([&](Transaction& reading) {
        reading.ask_apart({{count, {}, take}, {lock, {}, [](Rows) {}}, {count, {}, take}});
        take(reading.query(count));
      });
    });
    while (!tx.query("select 1 from pg_locks where objid = 71421 and not granted").next()) continue;
  });
  reader.join();
  EXPECT_THAT(counts, ElementsAre(2, 2, 3)) << "what is asked next may see more";
}

TEST_F(Postgres, RunsAReadOnceOnly) {
  int tries = 0;
  EXPECT_EQ(outcome([&] {
              database->read([&](Transaction& tx) {
                ++tries;
                tx.query("select 1");
                tx.run("select pg_terminate_backend(pg_backend_pid())");
                tx.query("select 1");
              });
            }),
            "database_unavailable");
  EXPECT_EQ(tries, 1);
  EXPECT_EQ(amount(1), 0);
}

TEST_F(Postgres, RefusesWhenARowStaysLockedTooLong) {
  auto const hasty = opened({.url = "", .patience = std::chrono::milliseconds(50)});
  database->write([&](Transaction& tx) {
    add_one(tx, 1);
    EXPECT_EQ(outcome([&] { hasty->write([](Transaction& other) { add_one(other, 1); }); }), "database_busy");
  });
  hasty->write([](Transaction& tx) { add_one(tx, 1); });
  EXPECT_EQ(amount(1), 2);
}

TEST_F(Postgres, RefusesWritesBeyondTheBoundOfTheQueue) {
  auto const small = opened({.url = "", .writers = 1, .most_waiting_writes = 1});
  std::future<void> waiting;
  small->write([&](Transaction& tx) {
    add_one(tx, 1);
    waiting = std::async(std::launch::async, [&] { small->write([](Transaction& next) { add_one(next, 1); }); });
    while (small->health().waiting_writes == 0) std::this_thread::yield();
    EXPECT_EQ(std::async(std::launch::async, [&] { return outcome([&] { small->write([](Transaction&) {}); }); }).get(),
              "database_busy");
  });
  waiting.get();
  EXPECT_EQ(amount(1), 2);
}

TEST_F(Postgres, FinishesAcceptedWritesBeforeItStops) {
  auto const small = opened({.url = "", .writers = 1});
  std::future<void> waiting;
  std::future<void> stopped;
  std::vector<std::future<std::string>> late;
  small->write([&](Transaction& tx) {
    add_one(tx, 1);
    waiting = std::async(std::launch::async, [&] { small->write([](Transaction& next) { add_one(next, 1); }); });
    while (small->health().waiting_writes == 0) std::this_thread::yield();
    stopped = std::async(std::launch::async, [&] { small->stop(); });
    // Until the stop is seen an empty write is accepted and waits: so each is asked for by a thread of its own.
    do {
      late.push_back(
          std::async(std::launch::async, [&] { return outcome([&] { small->write([](Transaction&) {}); }); }));
    } while (late.back().wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout);
    EXPECT_EQ(late.back().get(), "database_unavailable");
  });
  waiting.get();
  stopped.get();
  EXPECT_EQ(amount(1), 2);
}

TEST_F(Postgres, KeepsOrganisationsApart) {
  DatabaseOptions options;
  options.url = url_of_schema(test_postgres_url(), "postgres_test_2");
  auto const other = Database::opened(options);
  EXPECT_ANY_THROW(other->read([](Transaction& tx) { tx.query("select amount from thing"); }));
  other->write([](Transaction& tx) {
    tx.run_script("create table thing (id bigint); drop table thing; drop schema postgres_test_2");
  });
}

TEST_F(Postgres, RefusesAServerThatIsNotThere) {
  DatabaseOptions options{.url = "postgres:///x?host=/nonexistent", .patience = std::chrono::milliseconds(20)};
  EXPECT_EQ(outcome([&] { Database::opened(options); }), "database_unavailable");
}

TEST_F(Postgres, StopsOnce) {
  database->stop();
  database->stop();
  EXPECT_EQ(outcome([&] { database->write([](Transaction&) {}); }), "database_unavailable");
  EXPECT_FALSE(database->health().is_reachable);
}

TEST(PostgresRestart, IsWaitedForThenRefused) {
  PostgresServer server;
  DatabaseOptions options{.url = url_of_schema(server.url(), "gendan"), .patience = std::chrono::seconds(60)};
  auto const patient = Database::opened(options);
  options.patience = std::chrono::milliseconds(20);
  auto const hasty = Database::opened(options);
  patient->write([](Transaction& tx) { tx.run("create table thing (id bigint)"); });
  server.stop();
  EXPECT_THROW(hasty->read([](Transaction& tx) { tx.query("select 1"); }), Unavailable);
  EXPECT_THROW(hasty->write([](Transaction& tx) { tx.query("select 1"); }), Unavailable);
  EXPECT_FALSE(hasty->health().is_reachable);
  auto write = std::async(std::launch::async, [&] {
    patient->write([](Transaction& tx) { tx.run("insert into thing (id) values (1)"); });
  });
  server.start();
  write.get();
  patient->read([](Transaction& tx) { EXPECT_TRUE(tx.query("select id from thing").next()); });
  EXPECT_TRUE(hasty->health().is_reachable);
}

}  // namespace

}  // namespace gendan::sql
