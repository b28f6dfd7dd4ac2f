#include "platform/sql/sqlite.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <latch>
#include <thread>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan::sql {

namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class Sqlite : public ::testing::Test {
protected:
  std::filesystem::path file() const { return folder.path() / "gendan.db"; }
  std::unique_ptr<Database> opened(DatabaseOptions options = {}, std::string const& more = "") {
    options.url = "sqlite:" + file().string() + more;
    auto database = Database::opened(options);
    database->write([](Transaction& tx) {
      tx.run("create table if not exists thing (id bigint primary key, note text)");
      tx.run("create table if not exists part (id bigint references thing (id) deferrable initially deferred)");
    });
    return database;
  }

  static void insert(Transaction& tx, int id, std::string const& note = "") {
    tx.run("insert into thing (id, note) values ($1, $2)", id, note);
  }
  static std::vector<std::int64_t> ids(Database& database) {
    return database.read([](Transaction& tx) {
      std::vector<std::int64_t> all;
      auto rows = tx.query("select id from thing order by id");
      while (rows.next()) all.push_back(rows.integer(0));
      return all;
    });
  }
  // "" when the work was written, else the code of Unavailable or what was thrown.
  static std::string outcome(Database& database, std::function<void(Transaction&)> const& work) {
    try {
      database.write(work);
      return "";
    } catch (Unavailable const& unavailable) {
      return unavailable.code();
    } catch (std::exception const& problem) {
      return problem.what();
    }
  }

  gendan::testing::ScratchFolder folder;
};

// Holds the writer with one write until the others wait behind it.
class Batch {
public:
  explicit Batch(Database& database) : database_(database) {
    std::latch is_held(1);
    first_ = std::async(std::launch::async, [&, this] {
      database_.write([&](Transaction&) {
        is_held.count_down();
        go_.wait();
      });
    });
    is_held.wait();
  }
  std::future<std::string> add(std::function<std::string()> write) {
    auto const waiting = database_.health().waiting_writes;
    auto outcome = std::async(std::launch::async, std::move(write));
    while (database_.health().waiting_writes == waiting) std::this_thread::yield();
    return outcome;
  }
  void run() {
    go_.count_down();
    first_.get();
  }

private:
  Database& database_;
  std::latch go_{1};
  std::future<void> first_;
};

TEST_F(Sqlite, SharesOneCommitAmongTheWritesThatWait) {
  auto const database = opened();
  auto const before = database->health().commits;
  Batch batch(*database);
  std::vector<std::future<std::string>> outcomes;
  for (int id = 0; id < 20; ++id) {
    outcomes.push_back(batch.add([&, id] { return outcome(*database, [id](Transaction& tx) { insert(tx, id); }); }));
  }
  batch.run();
  for (auto& one : outcomes) EXPECT_EQ(one.get(), "");
  EXPECT_EQ(ids(*database).size(), 20U);
  EXPECT_EQ(database->health().commits - before, 2) << "one of the write that held the writer, one of the twenty";
}

TEST_F(Sqlite, RunsEachOfABatchOnceWhileNobodyFails) {
  auto const database = opened();
  Batch batch(*database);
  std::optional<Rows> left_open;
  std::string runs;
  auto first = batch.add([&] {
    return outcome(*database, [&](Transaction& tx) {
      runs += '1';
      left_open = tx.query("select 1 union all select 2");
      left_open->next();
    });
  });
  auto second = batch.add([&] {
    return outcome(*database, [&](Transaction& tx) {
      runs += '2';
      EXPECT_THROW(left_open->next(), std::logic_error) << "what the first read from has ended with it";
      insert(tx, 1);
    });
  });
  batch.run();
  EXPECT_EQ(first.get() + second.get(), "");
  EXPECT_EQ(runs, "12");
}

TEST_F(Sqlite, UndoesOnlyTheWritesOfABatchThatFail) {
  auto const database = opened();
  Batch batch(*database);
  auto const add = [&](std::function<void(Transaction&)> work) {
    return batch.add([&, work = std::move(work)] { return outcome(*database, work); });
  };
  std::vector<std::string> effects;
  auto first = add([&](Transaction& tx) { insert(tx, 1); });
  auto second = add([&](Transaction& tx) {
    tx.after_commit([&] { effects.push_back("second"); });
    insert(tx, 2);
    throw std::runtime_error("second thoughts");
  });
  auto third = add([&](Transaction& tx) {
    insert(tx, 3);
    insert(tx, 1);
  });
  auto fourth = add([&](Transaction& tx) {
    EXPECT_FALSE(tx.query("select 1 from thing where id in (2, 3)").next());
    insert(tx, 4);
  });
  batch.run();
  EXPECT_EQ(first.get(), "");
  EXPECT_EQ(second.get(), "second thoughts");
  EXPECT_THAT(third.get(), ::testing::HasSubstr("UNIQUE"));
  EXPECT_EQ(fourth.get(), "");
  EXPECT_THAT(ids(*database), UnorderedElementsAre(1, 4));
  EXPECT_THAT(effects, IsEmpty());
}

TEST_F(Sqlite, CommitsNothingForABatchInWhichAllFail) {
  auto const database = opened();
  Batch batch(*database);
  auto const fail = [&] { return outcome(*database, [](Transaction&) { throw std::runtime_error("no"); }); };
  auto first = batch.add(fail);
  auto second = batch.add(fail);
  auto const before = database->health().commits;
  batch.run();
  EXPECT_EQ(first.get() + second.get(), "nono");
  EXPECT_EQ(database->health().commits - before, 1);
}

TEST_F(Sqlite, BlamesTheWriteThatMadeTheSharedCommitFail) {
  auto const database = opened();
  Batch batch(*database);
  std::atomic<int> effects = 0;
  auto good = batch.add([&] {
    return outcome(*database, [&](Transaction& tx) {
      tx.after_commit([&] { ++effects; });
      insert(tx, 1);
    });
  });
  auto bad = batch.add([&] {
    return outcome(*database, [&](Transaction& tx) {
      tx.after_commit([&] { ++effects; });
      insert(tx, 2);
      tx.run("insert into part (id) values (99)");
    });
  });
  batch.run();
  EXPECT_EQ(good.get(), "");
  EXPECT_THAT(bad.get(), ::testing::HasSubstr("FOREIGN KEY"));
  EXPECT_THAT(ids(*database), UnorderedElementsAre(1));
  EXPECT_EQ(effects, 1) << "the first try of the good one, undone with the bad one, leaves no effect behind";
}

TEST_F(Sqlite, RefusesWhatDoesNotFitOnTheDiskAndGoesOn) {
  auto const database = opened({}, "?max_pages=40");
  auto const big = std::string(200'000, 'x');
  Batch batch(*database);
  auto first = batch.add([&] { return outcome(*database, [](Transaction& tx) { insert(tx, 1); }); });
  auto second = batch.add([&] { return outcome(*database, [&](Transaction& tx) { insert(tx, 2, big); }); });
  auto third = batch.add([&] { return outcome(*database, [](Transaction& tx) { insert(tx, 3); }); });
  batch.run();
  EXPECT_EQ(first.get(), "");
  EXPECT_EQ(second.get(), "disk_full");
  EXPECT_EQ(third.get(), "");
  EXPECT_THAT(ids(*database), UnorderedElementsAre(1, 3));
  EXPECT_TRUE(database->health().is_reachable);

  auto const half = std::string(100'000, 'x');
  EXPECT_EQ(outcome(*database, [&](Transaction& tx) { insert(tx, 4, half); }), "");
  EXPECT_EQ(outcome(*database, [&](Transaction& tx) { insert(tx, 5, half); }), "disk_full");
  EXPECT_EQ(outcome(*database, [&](Transaction& tx) { tx.run("delete from thing where id = 4"); }), "");
  EXPECT_EQ(outcome(*database, [&](Transaction& tx) { insert(tx, 5, half); }), "");
}

TEST_F(Sqlite, WaitsForAnotherProcessThatHoldsTheLock) {
  auto const database = opened();
  auto const other = opened();
  Batch holder(*other);
  auto waiting =
      std::async(std::launch::async, [&] { return outcome(*database, [](Transaction& tx) { insert(tx, 1); }); });
  EXPECT_THAT(ids(*database), IsEmpty()) << "readers do not wait";
  holder.run();
  EXPECT_EQ(waiting.get(), "");
}

TEST_F(Sqlite, RefusesWhenAnotherProcessHoldsTheLockTooLong) {
  auto const database = opened({.url = "", .patience = std::chrono::milliseconds(50)});
  auto const other = opened();
  Batch holder(*other);
  EXPECT_EQ(outcome(*database, [](Transaction& tx) { insert(tx, 1); }), "database_busy");
  holder.run();
  EXPECT_EQ(outcome(*database, [](Transaction& tx) { insert(tx, 1); }), "");
}

TEST_F(Sqlite, RefusesWritesBeyondTheBoundOfTheQueue) {
  auto const database = opened({.url = "", .most_waiting_writes = 2});
  auto const write = [&] { return outcome(*database, [](Transaction&) {}); };
  Batch batch(*database);
  auto first = batch.add(write);
  auto second = batch.add(write);
  EXPECT_EQ(write(), "database_busy");
  batch.run();
  EXPECT_EQ(first.get() + second.get(), "");
  EXPECT_EQ(write(), "");
}

TEST_F(Sqlite, FinishesAcceptedWritesBeforeItStops) {
  auto database = opened();
  Batch batch(*database);
  auto accepted = batch.add([&] { return outcome(*database, [](Transaction& tx) { insert(tx, 1); }); });
  auto stopped = std::async(std::launch::async, [&] { database->stop(); });
  // Until the stop is seen an empty write is accepted and waits: so it is asked for by a thread of its own.
  std::vector<std::future<std::string>> late;
  do {
    late.push_back(std::async(std::launch::async, [&] { return outcome(*database, [](Transaction&) {}); }));
  } while (late.back().wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout);
  EXPECT_EQ(late.back().get(), "database_unavailable");
  batch.run();
  stopped.get();
  EXPECT_EQ(accepted.get(), "");
  database->stop();
  EXPECT_FALSE(database->health().is_reachable);
  EXPECT_THROW(ids(*database), Unavailable);
  database.reset();
  EXPECT_THAT(ids(*opened()), UnorderedElementsAre(1));
}

TEST_F(Sqlite, KeepsItsFilesToTheirOwner) {
  auto const database = opened();
  database->write([](Transaction& tx) { insert(tx, 1); });
  for (auto const& entry : std::filesystem::directory_iterator(folder.path())) {
    EXPECT_EQ(entry.status().permissions(), std::filesystem::perms(0600)) << entry.path();
  }
}

TEST_F(Sqlite, RefusesAFileThatIsNoDatabaseOrCannotBeMade) {
  std::ofstream(file()) << std::string(5'000, 'x');
  auto const code = [](std::string const& path) -> std::string {
    try {
      Database::opened({.url = "sqlite:" + path});
      return "";
    } catch (Unavailable const& unavailable) {
      return unavailable.code();
    }
  };
  EXPECT_EQ(code(file()), "database_unavailable");
  EXPECT_EQ(code(folder.path() / "missing" / "gendan.db"), "database_unavailable");
  EXPECT_EQ(code(folder.path()), "database_unavailable");
}

TEST_F(Sqlite, RefusesAReadWhenNoReaderComesFreeInTime) {
  auto const database = opened({.url = "", .readers = 1, .patience = std::chrono::milliseconds(20)});
  database->read([&](Transaction&) { EXPECT_THROW(ids(*database), Unavailable); });
  EXPECT_THAT(ids(*database), IsEmpty());
  EXPECT_EQ(database->health().open_connections, 2);
}

TEST_F(Sqlite, EndsTheRowsWithTheirTransaction) {
  auto const database = opened();
  database->write([](Transaction& tx) {
    for (int id = 0; id < 3; ++id) insert(tx, id);
  });
  auto rows = database->read([](Transaction& tx) {
    auto open = tx.query("select id from thing");
    open.next();
    EXPECT_THROW(tx.query("select id from thing"), std::logic_error) << "its rows are still read";
    return open;
  });
  EXPECT_THROW(rows.next(), std::logic_error);
  EXPECT_THROW(rows.integer(0), std::logic_error);
  EXPECT_EQ(ids(*database).size(), 3U);
}

TEST_F(Sqlite, TakesADoubleQuotedWordForANameOnly) {
  auto const database = opened();
  EXPECT_ANY_THROW(database->read([](Transaction& tx) { tx.query("select \"no such column\" from thing"); }));
}

TEST_F(Sqlite, OpensANewFileSeveralTimesAtOnce) {
  for (int round = 0; round < 50; ++round) {
    DatabaseOptions options;
    options.url = "sqlite:" + (folder.path() / (std::to_string(round) + ".db")).string();
    std::latch start(4);
    std::vector<std::future<void>> nodes;
    for (int node = 0; node < 4; ++node) {
      nodes.push_back(std::async(std::launch::async, [&] {
        start.arrive_and_wait();
        Database::opened(options);
      }));
    }
    for (auto& node : nodes) EXPECT_NO_THROW(node.get());
  }
}

TEST_F(Sqlite, LosesNoWriteOfManyThreads) {
  auto const database = opened();
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 50; ++i) {
        database->write([&](Transaction& tx) { insert(tx, thread * 50 + i); });
        EXPECT_GE(ids(*database).size(), 1U);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(ids(*database).size(), 400U);
}

}  // namespace

}  // namespace gendan::sql
