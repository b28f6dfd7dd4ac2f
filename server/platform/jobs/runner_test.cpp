#include "platform/jobs/runner.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <utility>

#include "testing/jobs/queue_fixture.hpp"

namespace gendan::jobs {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class JobRunner : public Queue {
protected:
  std::unique_ptr<Runner> runner(std::function<void(JobRun&)> work, Retry retry = {}) {
    return std::make_unique<Runner>(database(), clock_, random_, log_, Handlers{{"mail", {std::move(work), retry}}});
  }
};
BOTH_DATABASES(JobRunner);

TEST_P(JobRunner, GivesTheHandlerItsJobAndForgetsWhatIsDone) {
  auto const id = put("{\"to\":\"li_na\"}");
  std::vector<std::string> seen;
  auto const subject = runner([&](JobRun& run) {
    seen = {run.id().text(), run.kind(), run.body_json(), std::to_string(run.attempt())};
  });
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_THAT(seen, ElementsAre(id.text(), "mail", "{\"to\":\"li_na\"}", "1"));
  EXPECT_EQ(subject->run_due_now(), 0);
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobRunner, RunsWhatIsDueInItsOrderAndWhatBecomesDueByThat) {
  put("second", 2s);
  put("first", 1s);
  put("later", 3s);
  std::vector<std::string> order;
  auto const subject = runner([&](JobRun& run) {
    order.push_back(run.body_json());
    if (run.body_json() == "first") put("third");
  });
  clock_.advance(2s);
  EXPECT_EQ(subject->run_due_now(), 3);
  EXPECT_THAT(order, ElementsAre("first", "second", "third"));
}

TEST_P(JobRunner, TriesAFailedJobAgainAfterExactlyTheDelayOfItsPolicy) {
  Retry const retry{.most_attempts = 5, .first_delay = 10s, .longest_delay = 30s};
  struct Halves final : crypto::Random {  // every draw is the middle
    void fill(std::span<std::uint8_t> bytes) override {
      std::ranges::fill(bytes, std::uint8_t{0});
      bytes.back() = 0x80;
    }
  } halves;
  auto const start = clock_.now();
  std::vector<std::int64_t> at;
  auto const fail = [&](JobRun&) {
    at.push_back((clock_.now() - start).count());
    throw std::runtime_error("no");
  };
  put("a");
  Runner subject(database(), clock_, halves, log_, {{"mail", {fail, retry}}});
  for (auto const millisecond : {0, 7'499, 7'500, 22'499, 22'500, 44'999, 45'000, 67'499, 67'500, 1'000'000}) {
    clock_.set(start + Milliseconds(millisecond));
    subject.run_due_now();
  }
  EXPECT_THAT(at, ElementsAre(0, 7'500, 22'500, 45'000, 67'500));  // + ¾ of 10, 20, 30, 30 s
}

TEST_P(JobRunner, BuriesAJobThatFailedAsOftenAsItMay) {
  auto const subject = runner([](JobRun&) { throw std::runtime_error("mailbox is full"); }, {.most_attempts = 3});
  put("a");
  for (int i = 0; i < 10; ++i) {
    subject->run_due_now();
    clock_.advance(2h);
  }
  ASSERT_EQ(dead().size(), 1u);
  EXPECT_EQ(dead()[0].attempts, 3);
  EXPECT_EQ(dead()[0].last_error, "mailbox is full");
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobRunner, TellsWhoWaitsForAJobThatItDiedHoweverItDied) {
  std::vector<std::string> told;
  auto const tell = [&](sql::Transaction&, std::string_view body) { told.emplace_back(body); };
  auto const fail = [](JobRun&) { throw std::runtime_error("no"); };
  Runner subject(database(), clock_, random_, log_, {{"mail", {fail, {.most_attempts = 2}, tell}}});
  put("failed");
  subject.run_due_now();
  EXPECT_THAT(told, IsEmpty());  // it is tried again
  clock_.advance(2h);
  subject.run_due_now();
  put("ran on nodes that died");
  for (int i = 0; i < 2; ++i) {
    claim_as("node that will die");
    clock_.advance(60s);
  }
  subject.run_due_now();
  EXPECT_THAT(told, ElementsAre("failed", "ran on nodes that died"));
}

TEST_P(JobRunner, BuriesNoJobBeforeWhoWaitsForItIsTold) {
  bool can_tell = false;
  auto const tell = [&](sql::Transaction&, std::string_view) {
    if (!can_tell) throw std::runtime_error("not now");
  };
  auto const fail = [](JobRun&) { throw std::runtime_error("no"); };
  Runner subject(database(), clock_, random_, log_, {{"mail", {fail, {.most_attempts = 1}, tell}}});
  put("a");
  subject.run_due_now();
  EXPECT_THAT(dead(), IsEmpty());
  can_tell = true;
  clock_.advance(60s);
  subject.run_due_now();
  EXPECT_EQ(dead().size(), 1u);
}

TEST_P(JobRunner, KeepsWhateverTextAnErrorHas) {
  std::pair<std::string, std::string> const examples[] = {{"包装破损", "包装破损"},
                                                          {"caf\xe9 is closed", "caf? is closed"},
                                                          {std::string(999, 'x') + "破", std::string(999, 'x')},
                                                          {std::string(5'000, 'x'), std::string(1'000, 'x')}};
  for (auto const& [error, kept] : examples) {
    auto const subject = runner([&](JobRun&) { throw std::runtime_error(error); }, {.most_attempts = 1});
    put("a");
    subject->run_due_now();
    clock_.advance(1s);
    EXPECT_EQ(dead().at(0).last_error, kept);
  }
}

TEST_P(JobRunner, SurvivesAnythingThatAHandlerThrows) {
  auto const subject = runner([](JobRun&) { throw 7; }, {.most_attempts = 1});
  put("a");
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_EQ(dead().size(), 1u);
}

TEST_P(JobRunner, KeepsAJobWhoseKindItDoesNotKnowForANodeThatDoes) {
  put({"survey", "{}", clock_.now(), {}});
  auto const subject = runner([](JobRun&) {});
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_EQ(jobs_left(), 1);
}

TEST_P(JobRunner, DoesNotCountAPostponementAsAnAttempt) {
  std::vector<int> attempts;
  auto const subject = runner(
      [&](JobRun& run) {
        attempts.push_back(run.attempt());
        if (attempts.size() < 4) throw Postponed(clock_.now() + 1s);
      },
      {.most_attempts = 1});
  put("a");
  for (int i = 0; i < 5; ++i) {
    EXPECT_LE(subject->run_due_now(), 1);
    clock_.advance(1s);
  }
  EXPECT_THAT(attempts, ElementsAre(1, 1, 1, 1));
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobRunner, TakesOverTheJobOfANodeThatDied) {
  put("a");
  claim_as("dead node");
  std::vector<int> attempts;
  auto const subject = runner([&](JobRun& run) { attempts.push_back(run.attempt()); });
  EXPECT_EQ(subject->run_due_now(), 0);
  clock_.advance(60s);
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_THAT(attempts, ElementsAre(2));
}

TEST_P(JobRunner, BuriesAJobThatTakesItsNodesWithIt) {
  put("a");
  auto const subject = runner([](JobRun&) { FAIL(); }, {.most_attempts = 2});
  for (int i = 0; i < 2; ++i) {
    claim_as("node that will die");
    clock_.advance(60s);
  }
  subject->run_due_now();
  ASSERT_EQ(dead().size(), 1u);
  EXPECT_EQ(dead()[0].last_error, "runner_died");
}

TEST_P(JobRunner, EndsAJobWithTheEffectOfItsHandlerOrNotAtAll) {
  database().write([](sql::Transaction& tx) { tx.run_script("create table letter (job text not null)"); });
  auto const letters = [&] {
    return database().read([](sql::Transaction& tx) {
      auto rows = tx.query("select count(*) from letter");
      rows.next();
      return rows.integer(0);
    });
  };
  auto const writing = [&](JobRun& run) {
    database().write([&](sql::Transaction& tx) {
      tx.run("insert into letter (job) values ($1)", run.id().text());
      run.finish(tx);
    });
  };
  put("a");
  auto const late = runner([&](JobRun& run) {
    clock_.advance(60s);
    EXPECT_EQ(runner(writing)->run_due_now(), 1);  // another node takes it over meanwhile
    writing(run);
  });
  EXPECT_EQ(late->run_due_now(), 1);
  EXPECT_EQ(letters(), 1);
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobRunner, TellsTheHandlerOfACancelledJobAtTheNextRenewal) {
  put_for("order 7", "a");
  std::vector<bool> answers;
  auto const subject = runner([&](JobRun& run) {
    answers = {run.is_stopping(), run.renew(), run.is_stopping()};
    database().write([](sql::Transaction& tx) { cancel(tx, "mail", "order 7"); });
    answers.insert(answers.end(), {run.renew(), run.is_stopping()});
    throw std::runtime_error("and it is not tried again");
  });
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_THAT(answers, ElementsAre(false, true, false, false, true));
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobRunner, ExtendsTheLeaseOfAJobThatRenews) {
  put("a");
  auto const other = runner([](JobRun&) { FAIL(); });
  auto const subject = runner([&](JobRun& run) {
    clock_.advance(59s);
    run.renew();
    clock_.advance(59s);
    EXPECT_EQ(other->run_due_now(), 0);
  });
  EXPECT_EQ(subject->run_due_now(), 1);
  EXPECT_EQ(jobs_left(), 0);
}

}  // namespace
}  // namespace gendan::jobs
