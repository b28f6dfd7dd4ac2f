#include "platform/jobs/takeover.hpp"

#include <gmock/gmock.h>

#include "testing/jobs/queue_fixture.hpp"

namespace gendan::jobs {
namespace {

class JobTakeover : public Queue {
protected:
  int freed() {
    return database().write([&](sql::Transaction& tx) { return free_all_claims(tx, clock_.now()); });
  }
};
BOTH_DATABASES(JobTakeover);

TEST_P(JobTakeover, GivesWhatADeadProgramHeldAtOnceAndCountsItsAttempt) {
  auto const id = put("held");
  put("later", Milliseconds(90'000));
  auto const lost = claim_as("dead").claims.front();
  EXPECT_TRUE(claim_as("alive").claims.empty());
  EXPECT_EQ(freed(), 1);
  auto const claims = claim_as("alive").claims;
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims.front().id, id);
  EXPECT_EQ(claims.front().attempt, 2);
  EXPECT_FALSE(database().write([&](sql::Transaction& tx) { return finish(tx, lost); }));
}

TEST_P(JobTakeover, KeepsThatAJobWasAskedForAgainWhileItWasHeld) {
  put_for("order 7", "old");
  claim_as("dead");
  put_for("order 7", "new", Milliseconds(5'000));
  freed();
  auto const claim = claim_as("alive").claims.front();
  EXPECT_EQ(claim.body_json, "new");
  EXPECT_TRUE(database().write([&](sql::Transaction& tx) { return finish(tx, claim); }));
  EXPECT_EQ(claim_as("alive").next_due_at, clock_.now() + Milliseconds(5'000));
}

TEST_P(JobTakeover, FindsNothingToFreeWhereNobodyDied) {
  put("waits");
  EXPECT_EQ(freed(), 0);
}

}  // namespace
}  // namespace gendan::jobs
