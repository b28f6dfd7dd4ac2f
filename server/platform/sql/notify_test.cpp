#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "testing/databases/both_databases.hpp"

namespace gendan::sql {

namespace {

using ::testing::ElementsAre;

// What was heard; waits for it at most a minute.
class Heard {
public:
  void add(std::string const& message) {
    std::lock_guard const lock(mutex_);
    messages_.push_back(message);
    came_.notify_all();
  }
  std::vector<std::string> until(std::size_t count) {
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, std::chrono::minutes(1), [&] { return messages_.size() >= count; });
    return messages_;
  }

private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<std::string> messages_;
};

class Notifications : public gendan::testing::BothDatabases {
protected:
  Notifications() {
    database().listen([this](std::string const& message) { heard.add(message); });
  }
  ~Notifications() override { database().stop(); }  // nothing is heard any more when `heard` goes
  void tell(std::string const& message) {
    database().write([&](Transaction& tx) { tx.notify(message); });
  }
  Heard heard;
};
BOTH_DATABASES(Notifications);

TEST_P(Notifications, AreHeardInOrderAfterTheCommit) {
  database().write([](Transaction& tx) {
    tx.notify("order 1 changed");
    tx.notify("订单 2 变更");
  });
  tell("order 3 changed");
  EXPECT_THAT(heard.until(3), ElementsAre("order 1 changed", "订单 2 变更", "order 3 changed"));
}

TEST_P(Notifications, AreNotHeardWhenTheWriteIsUndone) {
  EXPECT_ANY_THROW(database().write([](Transaction& tx) {
    tx.notify("undone");
    throw std::runtime_error("no");
  }));
  tell("done");
  EXPECT_THAT(heard.until(1), ElementsAre("done"));
}

TEST_P(Notifications, HaveBounds) {
  database().write([](Transaction& tx) {
    EXPECT_THROW(tx.notify(""), std::invalid_argument);
    EXPECT_THROW(tx.notify(std::string(7'001, 'x')), std::invalid_argument);
    EXPECT_THROW(tx.notify(std::string(3, '\0')), std::invalid_argument);
    tx.notify(std::string(7'000, 'x'));
  });
  EXPECT_EQ(heard.until(1).at(0).size(), 7'000U);
}

TEST_P(Notifications, AreHeardOnAThreadOfTheDatabase) {
  EXPECT_THROW(database().listen([](std::string const&) {}), std::logic_error) << "one listener";
  auto const node = another_node();
  std::atomic<std::thread::id> thread;
  Heard other;
  node->listen([&](std::string const& message) {
    thread = std::this_thread::get_id();
    other.add(message);
  });
  node->write([](Transaction& tx) { tx.notify("here"); });
  other.until(1);
  EXPECT_NE(thread.load(), std::this_thread::get_id());
}

TEST_P(Notifications, ThatWereCommittedAreHeardBeforeTheStopEnds) {
  if (GetParam() == Engine::postgres) GTEST_SKIP() << "the server may still hold them";
  for (int i = 0; i < 100; ++i) tell("message");
  database().stop();
  EXPECT_EQ(heard.until(0).size(), 100U);
}

TEST_P(Notifications, ReachOtherNodesAndAreHeardAgainAfterALostConnection) {
  if (GetParam() == Engine::sqlite) GTEST_SKIP() << "one process";
  auto const node = another_node();
  node->write([](Transaction& tx) { tx.notify("from afar"); });
  EXPECT_THAT(heard.until(1), ElementsAre("from afar"));
  // The process that serves the listening connection, 0 when it is not there.
  auto const listening = [&] {
    return node->read([](Transaction& tx) {
      auto rows = tx.query(
          "select pid from pg_stat_activity where query = 'listen \"' || current_schema() || '\"' and state = 'idle'");
      return rows.next() ? rows.integer(0) : 0;
    });
  };
  auto const before = listening();
  node->read([&](Transaction& tx) { tx.query("select pg_terminate_backend($1)", before); });
  for (auto now = before; now == 0 || now == before; now = listening()) std::this_thread::yield();
  tell("again");
  EXPECT_THAT(heard.until(2), ElementsAre("from afar", "again"));
}

}  // namespace

}  // namespace gendan::sql
