#include <gmock/gmock.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <latch>
#include <map>
#include <mutex>

#include "platform/jobs/runner.hpp"
#include "testing/jobs/queue_fixture.hpp"

namespace gendan::jobs {
namespace {

using namespace std::chrono_literals;

// How often each body was run, and a wait for it that fails instead of hanging.
class Tally {
public:
  void add(std::string const& body) {
    {
      std::lock_guard const lock(mutex_);
      ++runs_[body];
    }
    changed_.notify_all();
  }
  bool reached(std::size_t bodies) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 20s, [&] { return runs_.size() >= bodies; });
  }
  std::map<std::string, int> runs() {
    std::lock_guard const lock(mutex_);
    return runs_;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, int> runs_;
};

class RunnerThreads : public Queue {
protected:
  std::unique_ptr<Runner> runner(sql::Database& node, std::function<void(JobRun&)> work, RunnerOptions options = {}) {
    return std::make_unique<Runner>(node, time_, random_, log_, Handlers{{"mail", {std::move(work), {}}}}, options);
  }
  void put_now(int count) {
    database().write([&](sql::Transaction& tx) {
      for (int i = 0; i < count; ++i) enqueue(tx, time_.now(), random_, {"mail", std::to_string(i), time_.now(), {}});
    });
  }
  Instant due_at() {
    return database().read([](sql::Transaction& tx) {
      auto rows = tx.query("select due_at from job");
      rows.next();
      return Instant::from_unix_milliseconds(rows.integer(0));
    });
  }

  SystemClock time_;
  Tally tally_;
};
BOTH_DATABASES(RunnerThreads);

TEST_P(RunnerThreads, OfTwoNodesRunEveryJobOnce) {
  auto const other_database = another_node();
  put_now(200);
  auto const count = [&](JobRun& run) { tally_.add(run.body_json()); };
  auto const here = runner(database(), count), there = runner(*other_database, count);
  here->start();
  there->start();
  EXPECT_TRUE(tally_.reached(200));
  here->stop();
  there->stop();
  EXPECT_EQ(jobs_left(), 0);
  for (auto const& [body, runs] : tally_.runs()) EXPECT_EQ(runs, 1) << body;
}

TEST_P(RunnerThreads, RunAsManyJobsAtOnceAsThereAreWorkers) {
  std::latch together(4);
  put_now(4);
  auto const subject = runner(database(), [&](JobRun& run) {
    together.arrive_and_wait();
    tally_.add(run.body_json());
  });
  subject->start();
  EXPECT_TRUE(tally_.reached(4));
}

TEST_P(RunnerThreads, WakeWhenAJobIsPutIntoTheQueue) {
  auto const subject = runner(database(), [&](JobRun& run) { tally_.add(run.body_json()); }, {.longest_idle = 1h});
  database().listen([&](std::string const& message) { subject->hear(message); });
  subject->start();
  for (int round = 1; round <= 5; ++round) {
    database().write([&](sql::Transaction& tx) {
      enqueue(tx, time_.now(), random_, {"mail", "round " + std::to_string(round), time_.now(), {}});
    });
    ASSERT_TRUE(tally_.reached(static_cast<std::size_t>(round)));
  }
  database().stop();  // listens no more
}

TEST_P(RunnerThreads, LeaveToOtherNodesWhatTheyHaveNoWorkerFor) {
  std::promise<void> may_end;
  auto const end = may_end.get_future().share();
  auto const subject = runner(database(),
                              [&](JobRun& run) {
                                tally_.add(run.id().text());
                                end.wait();
                              },
                              {.workers = 2});
  database().listen([&](std::string const& message) { subject->hear(message); });
  subject->start();
  put_now(1);
  EXPECT_TRUE(tally_.reached(1));
  put_now(2);
  EXPECT_TRUE(tally_.reached(2));
  auto const other_database = another_node();
  EXPECT_EQ(runner(*other_database, [](JobRun&) {})->run_due_now(), 1);
  may_end.set_value();
  database().stop();
}

TEST_P(RunnerThreads, WakeWhenTheNextJobIsDue) {
  database().write([&](sql::Transaction& tx) {
    enqueue(tx, time_.now(), random_, {"mail", "a", time_.now() + 50ms, {}});
  });
  auto const subject = runner(database(), [&](JobRun& run) { tally_.add(run.body_json()); }, {.longest_idle = 1h});
  subject->start();
  EXPECT_TRUE(tally_.reached(1));
}

TEST_P(RunnerThreads, AreWaitedForWhenTheRunnerStops) {
  put_now(1);
  std::promise<void> is_running;
  std::atomic<bool> has_ended = false;
  auto const subject = runner(database(), [&](JobRun& run) {
    is_running.set_value();
    while (!run.is_stopping()) std::this_thread::yield();
    has_ended = true;
  });
  subject->start();
  is_running.get_future().wait();
  EXPECT_FALSE(has_ended);
  subject->stop();
  EXPECT_TRUE(has_ended);
  EXPECT_EQ(jobs_left(), 0);
  subject->stop();
}

TEST_P(RunnerThreads, KeepTheLeaseOfAJobThatRunsLong) {
  put_now(1);
  auto const lease = 1'500ms;
  std::promise<void> is_running, may_end;
  auto const subject = runner(database(),
                              [&](JobRun& run) {
                                is_running.set_value();
                                may_end.get_future().wait();
                                tally_.add(run.body_json());
                              },
                              {.lease = lease});
  subject->start();
  is_running.get_future().wait();
  auto const first_lapse = due_at();
  while (time_.now() <= first_lapse) std::this_thread::yield();
  auto const other_database = another_node();
  EXPECT_EQ(runner(*other_database, [](JobRun&) { FAIL() << "it is still being run"; })->run_due_now(), 0);
  may_end.set_value();
  EXPECT_TRUE(tally_.reached(1));
  subject->stop();
  EXPECT_EQ(jobs_left(), 0);
}

}  // namespace
}  // namespace gendan::jobs
