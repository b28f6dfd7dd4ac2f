#include "platform/jobs/queue.hpp"

#include <gmock/gmock.h>

#include "base/refusal.hpp"
#include "testing/jobs/queue_fixture.hpp"

namespace gendan::jobs {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class JobQueue : public Queue {
protected:
  static std::vector<std::string> bodies(Claims const& claims) {
    std::vector<std::string> bodies;
    for (auto const& claim : claims.claims) bodies.push_back(claim.body_json);
    return bodies;
  }
  void kill(std::string const& error) {
    for (auto const& claim : claim_as("node").claims) {
      database().write([&](sql::Transaction& tx) { give_up(tx, claim, error, clock_.now()); });
    }
  }
};
BOTH_DATABASES(JobQueue);

TEST_P(JobQueue, GivesWhatIsDueInTheOrderInWhichItIsDue) {
  put("third", Milliseconds(3'000));
  put("first", Milliseconds(1'000));
  put("second", Milliseconds(2'000));
  put("later", Milliseconds(3'001));
  EXPECT_THAT(bodies(claim_as("node")), IsEmpty());
  clock_.advance(Milliseconds(3'000));
  EXPECT_THAT(bodies(claim_as("node", 2)), ElementsAre("first", "second"));
  EXPECT_THAT(bodies(claim_as("node")), ElementsAre("third"));
}

TEST_P(JobQueue, SaysWhenTheNextOneIsDueLapsingClaimsIncluded) {
  EXPECT_EQ(claim_as("node").next_due_at, std::nullopt);
  put("later", Milliseconds(90'000));
  EXPECT_EQ(claim_as("node").next_due_at, clock_.now() + Milliseconds(90'000));
  put("now");
  EXPECT_EQ(claim_as("node").next_due_at, clock_.now() + Milliseconds(60'000));
}

TEST_P(JobQueue, DoesNotKeepAJobWhoseCauseWasRolledBack) {
  EXPECT_THROW(database().write([&](sql::Transaction& tx) {
    enqueue(tx, clock_.now(), random_, {"mail", "{}", clock_.now(), {}});
    throw conflict("changed_meanwhile");
  }),
               Refusal);
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobQueue, KeepsOneJobOfASubjectWithTheNewestBodyAndTheEarliestInstant) {
  auto const first = put_for("order 7", "old", Milliseconds(5'000));
  EXPECT_EQ(put_for("order 7", "new", Milliseconds(9'000)), first);
  put_for("order 8", "other", Milliseconds(5'001));
  EXPECT_EQ(jobs_left(), 2);
  clock_.advance(Milliseconds(5'001));
  EXPECT_THAT(bodies(claim_as("node")), ElementsAre("new", "other"));
}

TEST_P(JobQueue, BringsAJobOfASubjectForward) {
  put_for("order 7", "old", Milliseconds(5'000));
  put_for("order 7", "new");
  EXPECT_THAT(bodies(claim_as("node")), ElementsAre("new"));
}

TEST_P(JobQueue, KeepsJobsWithoutASubjectApart) {
  put("a");
  put("a");
  EXPECT_EQ(jobs_left(), 2);
}

TEST_P(JobQueue, RunsAJobAgainThatWasAskedForWhileItRan) {
  put_for("order 7", "old");
  auto const running = claim_as("node").claims.at(0);
  put_for("order 7", "newer", Milliseconds(2'000));
  put_for("order 7", "newest", Milliseconds(3'000));
  EXPECT_THAT(bodies(claim_as("other")), IsEmpty());
  EXPECT_TRUE(database().write([&](sql::Transaction& tx) { return finish(tx, running); }));
  EXPECT_THAT(bodies(claim_as("other")), IsEmpty());
  clock_.advance(Milliseconds(2'000));
  auto const again = claim_as("other");
  EXPECT_THAT(bodies(again), ElementsAre("newest"));
  EXPECT_EQ(again.claims.at(0).attempt, 1);
  database().write([&](sql::Transaction& tx) { finish(tx, again.claims.at(0)); });
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobQueue, GivesAJobThatWasAskedForAgainItsOwnAttemptsWhenTheFirstIsGivenUp) {
  put_for("order 7", "old");
  auto const running = claim_as("node").claims.at(0);
  put_for("order 7", "new");
  database().write([&](sql::Transaction& tx) { give_up(tx, running, "no", clock_.now()); });
  EXPECT_THAT(dead(), IsEmpty());
  EXPECT_EQ(claim_as("node").claims.at(0).attempt, 1);
}

TEST_P(JobQueue, ForgetsACancelledJob) {
  put_for("order 7", "a", Milliseconds(5'000));
  auto const cancelled = [&] {
    return database().write([](sql::Transaction& tx) { return cancel(tx, "mail", "order 7"); });
  };
  EXPECT_TRUE(cancelled());
  EXPECT_FALSE(cancelled());
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobQueue, LetsAnotherHolderTakeAClaimThatLapsedAndTheFirstChangeNothingMore) {
  put("a");
  auto const first = claim_as("died").claims.at(0);
  clock_.advance(Milliseconds(59'999));
  EXPECT_THAT(bodies(claim_as("other")), IsEmpty());
  clock_.advance(Milliseconds(1));
  auto const second = claim_as("other").claims.at(0);
  EXPECT_EQ(second.attempt, 2);
  database().write([&](sql::Transaction& tx) {
    EXPECT_FALSE(renew(tx, first, clock_.now() + Milliseconds(1)));
    EXPECT_FALSE(finish(tx, first));
    EXPECT_FALSE(fail(tx, first, "no", clock_.now()));
    EXPECT_EQ(give_up(tx, first, "no", clock_.now()), GivenUp::claim_lost);
    EXPECT_FALSE(postpone(tx, first, clock_.now()));
    EXPECT_TRUE(renew(tx, second, clock_.now() + Milliseconds(1)));
    EXPECT_TRUE(finish(tx, second));
  });
}

// SQLite has one writer at a time.
TEST_P(JobQueue, LeavesAJobToItsWriterUntilThatLetsItLapse) {
  auto const own = database().write([&](sql::Transaction& tx) {
    return enqueue_claimed(tx, "writer", clock_.now(), clock_.now() + Milliseconds(60'000), random_,
                           {"mail", "own", clock_.now(), "order 7"});
  });
  EXPECT_TRUE(claim_as("other").claims.empty());
  clock_.advance(Milliseconds(50'000));
  EXPECT_TRUE(
      database().write([&](sql::Transaction& tx) { return renew(tx, own, clock_.now() + Milliseconds(60'000)); }));
  clock_.advance(Milliseconds(50'000));
  EXPECT_TRUE(claim_as("other").claims.empty());
  clock_.advance(Milliseconds(10'000));
  auto const taken = claim_as("other").claims;
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken.front().body_json, "own");
  EXPECT_EQ(taken.front().attempt, 2);
  EXPECT_FALSE(database().write([&](sql::Transaction& tx) { return finish(tx, own); }));
  EXPECT_TRUE(database().write([&](sql::Transaction& tx) { return finish(tx, taken.front()); }));
  EXPECT_EQ(jobs_left(), 0);
}

TEST_P(JobQueue, PassesOverOnPostgresWhatAnotherNodeIsClaiming) {
  if (GetParam() == sql::Engine::sqlite) return;
  put("first");
  put("second", Milliseconds(1));
  clock_.advance(Milliseconds(1));
  auto const other_node = another_node();
  database().write([&](sql::Transaction& tx) {
    EXPECT_THAT(bodies(claim_due(tx, "node", clock_.now(), clock_.now() + Milliseconds(60'000), 1)),
                ElementsAre("first"));
    auto const others = other_node->write([&](sql::Transaction& other_tx) {
      return claim_due(other_tx, "other", clock_.now(), clock_.now() + Milliseconds(60'000), 10);
    });
    EXPECT_THAT(bodies(others), ElementsAre("second"));
  });
}

TEST_P(JobQueue, TellsTwoClaimsOfOneHolderApart) {
  put("a");
  auto const first = claim_as("node").claims.at(0);
  clock_.advance(Milliseconds(60'000));
  auto const second = claim_as("node").claims.at(0);
  database().write([&](sql::Transaction& tx) {
    EXPECT_FALSE(finish(tx, first));
    EXPECT_TRUE(finish(tx, second));
  });
}

TEST_P(JobQueue, ShowsDeadJobsTheLatestFirst) {
  auto const first = put("a");
  kill("mailbox is full");
  clock_.advance(Milliseconds(1'000));
  put_for("order 7", "b");
  kill("no such host");
  auto const jobs = dead();
  ASSERT_EQ(jobs.size(), 2u);
  EXPECT_EQ(jobs[0].last_error, "no such host");
  EXPECT_EQ(jobs[0].unique_subject, "order 7");
  EXPECT_EQ(jobs[1].id, first);
  EXPECT_EQ(jobs[1].kind, "mail");
  EXPECT_EQ(jobs[1].body_json, "a");
  EXPECT_EQ(jobs[1].attempts, 1);
  EXPECT_EQ(jobs[1].unique_subject, std::nullopt);
  EXPECT_EQ(jobs[1].died_at, jobs[1].created_at);
  EXPECT_EQ(jobs[0].died_at, clock_.now());
}

TEST_P(JobQueue, RevivesADeadJobWithAllItsAttempts) {
  auto const id = put("a");
  kill("no");
  auto const retried = [&] {
    return database().write([&](sql::Transaction& tx) { return retry_dead(tx, id, clock_.now()); });
  };
  EXPECT_TRUE(retried());
  EXPECT_FALSE(retried());
  EXPECT_THAT(dead(), IsEmpty());
  EXPECT_EQ(claim_as("node").claims.at(0).attempt, 1);
}

TEST_P(JobQueue, ForgetsADeadJobThatIsDiscardedAndNoLivingOne) {
  auto const id = put("a");
  auto const discarded = [&] { return database().write([&](sql::Transaction& tx) { return discard_dead(tx, id); }); };
  EXPECT_FALSE(discarded());
  kill("no");
  EXPECT_TRUE(discarded());
  EXPECT_FALSE(discarded());
  EXPECT_THAT(dead(), IsEmpty());
}

TEST_P(JobQueue, CountsWhatIsDueAndNotTakenAndWhatIsDead) {
  auto const counted = [&] {
    return database().read([&](sql::Transaction& tx) {
      auto const found = counts(tx, clock_.now());
      return std::pair(found.due, found.dead);
    });
  };
  put("a");
  put("later", Milliseconds(1'000));
  EXPECT_EQ(counted(), std::pair(std::int64_t{1}, std::int64_t{0}));
  kill("no");
  EXPECT_EQ(counted(), std::pair(std::int64_t{0}, std::int64_t{1}));
  clock_.advance(Milliseconds(1'000));
  EXPECT_EQ(counted(), std::pair(std::int64_t{1}, std::int64_t{1}));
  claim_as("node");
  EXPECT_EQ(counted(), std::pair(std::int64_t{0}, std::int64_t{1}));
}

TEST(JobError, IsShownWhereItIsACodeOfOurOwn) {
  EXPECT_EQ(error_code("disk_full"), "disk_full");
  EXPECT_EQ(error_code("Key (email)=(lars@acme.example) already exists"), "unexpected");
  EXPECT_EQ(error_code(""), "unexpected");
}

TEST_P(JobQueue, RefusesToReviveADeadJobBesideALivingOneOfItsSubject) {
  auto const id = put_for("order 7", "a");
  kill("no");
  put_for("order 7", "b");
  try {
    database().write([&](sql::Transaction& tx) { retry_dead(tx, id, clock_.now()); });
    FAIL() << "two jobs of one subject";
  } catch (Refusal const& refusal) {
    EXPECT_EQ(refusal.code(), "job_already_waiting");
  }
}

}  // namespace
}  // namespace gendan::jobs
