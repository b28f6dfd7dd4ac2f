#include "platform/sql/second_tries.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace gendan::sql {
namespace {

using std::chrono::milliseconds, std::chrono::hours, std::chrono::minutes, std::chrono::steady_clock;

TEST(SecondTries, RunAloneOnceAllFirstTriesHaveEnded) {
  SecondTries tries(milliseconds(0));
  auto one = tries.first();
  auto two = tries.first();
  EXPECT_FALSE(tries.again().is_alone());
  one = {};
  EXPECT_FALSE(tries.again().is_alone());
  two = {};
  EXPECT_TRUE(tries.again().is_alone());
}

TEST(SecondTries, RunOneAfterTheOther) {
  SecondTries tries(milliseconds(0));
  auto again = tries.again();
  EXPECT_FALSE(tries.again().is_alone());
  again = {};
  EXPECT_TRUE(tries.again().is_alone());
}

TEST(SecondTries, StopNobodyWhoHasWaitedLongEnough) {
  SecondTries tries(milliseconds(0));
  auto const again = tries.again();
  EXPECT_FALSE(tries.first().is_alone());
}

TEST(SecondTries, BeginAsSoonAsTheLastFirstTryHasEnded) {
  SecondTries tries(hours(1));
  auto first = tries.first();
  auto const began = steady_clock::now();
  std::thread waiting([&] { EXPECT_TRUE(tries.again().is_alone()); });
  first = {};
  waiting.join();
  EXPECT_LT(steady_clock::now() - began, minutes(10));
}

TEST(SecondTries, LetFirstTriesGoOnAsSoonAsTheyHaveEnded) {
  SecondTries tries(hours(1));
  auto again = tries.again();
  auto const began = steady_clock::now();
  std::thread waiting([&] { EXPECT_FALSE(tries.first().is_alone()); });
  again = {};
  waiting.join();
  EXPECT_LT(steady_clock::now() - began, minutes(10));
}

}  // namespace
}  // namespace gendan::sql
