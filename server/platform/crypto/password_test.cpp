#include "platform/crypto/password.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "base/refusal.hpp"

namespace gendan::crypto {
namespace {

PasswordOptions const quick{.cost = test_cost};

TEST(PasswordHasher, VerifiesTheRightPasswordOnly) {
  PasswordHasher hasher(quick);
  auto const hash = hasher.hash("包装破损2026");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash;
  EXPECT_TRUE(hasher.verified(hash, "包装破损2026"));
  EXPECT_FALSE(hasher.verified(hash, "包装破损2025"));
  EXPECT_FALSE(hasher.verified(hash, ""));
}

TEST(PasswordHasher, SaltsEveryHash) {
  PasswordHasher hasher(quick);
  EXPECT_NE(hasher.hash("same"), hasher.hash("same"));
}

TEST(PasswordHasher, HashesAtTheInteractiveCostUnlessToldOtherwise) {
  PasswordHasher hasher;
  auto const hash = hasher.hash("secret");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
  EXPECT_TRUE(hasher.verified(hash, "secret"));
}

TEST(PasswordHasher, TakesTextThatIsNoHashForAWrongPassword) {
  PasswordHasher hasher(quick);
  for (auto const& text : {std::string(), std::string("secret"), std::string(500, '$'),
                           hasher.hash("secret") + std::string(1, '\0'), std::string("$argon2id$v=19$m=8,t=1,p=1$$")}) {
    EXPECT_FALSE(hasher.verified(text, "secret")) << text;
  }
}

TEST(PasswordHasher, AsksForARehashWhenTheCostHasChanged) {
  PasswordHasher today({.cost = {2, 16 * 1024}});
  PasswordHasher before(quick);
  EXPECT_FALSE(today.needs_rehash(today.hash("secret")));
  EXPECT_TRUE(today.needs_rehash(before.hash("secret")));
  EXPECT_TRUE(today.needs_rehash("no hash"));
}

TEST(PasswordHasher, NeverLetsInWhoeverHasNoAccount) {
  PasswordHasher hasher(quick);
  EXPECT_FALSE(hasher.verified_without_account("secret"));
  EXPECT_FALSE(hasher.verified_without_account(""));
}

// Processor time of this thread, so that a busy machine does not matter.
double seconds_of(auto&& work) {
  auto const now = [] {
    timespec at;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) / 1e9;
  };
  auto const start = now();
  work();
  return now() - start;
}

TEST(PasswordHasher, WorksAsLongForAMissingAccountAsForAWrongPassword) {
  PasswordHasher hasher({.cost = {2, 16 * 1024 * 1024}});
  auto const hash = hasher.hash("secret");
  auto const wrong = seconds_of([&] { hasher.verified(hash, "guess"); });
  auto const missing = seconds_of([&] { hasher.verified_without_account("guess"); });
  EXPECT_GT(missing, wrong / 3);
  EXPECT_LT(missing, wrong * 3);
}

TEST(PasswordHasher, RefusesWhoeverWouldWaitTooLong) {
  PasswordHasher hasher({.cost = test_cost, .most_at_once = 0, .patience = std::chrono::milliseconds(0)});
  try {
    hasher.hash("secret");
    FAIL() << "there was no turn to have";
  } catch (Refusal const& refusal) {
    EXPECT_EQ(refusal.kind(), RefusalKind::too_many);
    EXPECT_EQ(refusal.code(), "sign_in_busy");
    EXPECT_GT(refusal.retry_after(), 0);
  }
}

TEST(PasswordHasher, LetsWaitingCallersInOneAfterTheOther) {
  PasswordHasher hasher({.cost = test_cost, .most_at_once = 1, .patience = std::chrono::minutes(1)});
  auto const hash = hasher.hash("secret");
  std::vector<std::jthread> callers;
  for (int i = 0; i < 8; ++i) {
    callers.emplace_back([&] {
      for (int n = 0; n < 20; ++n) EXPECT_TRUE(hasher.verified(hash, "secret"));
    });
  }
}

}  // namespace
}  // namespace gendan::crypto
