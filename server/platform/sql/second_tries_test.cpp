#include "platform/sql/second_tries.hpp"

#include <gtest/gtest.h>

#include "platform/sql/transaction.hpp"

namespace gendan::sql {
namespace {

class SecondTriesTest : public testing::Test {
protected:
  SecondTries tries_{std::chrono::milliseconds(0)};  // whoever would wait is refused
};

TEST_F(SecondTriesTest, LetFirstTriesRunBesideEachOther) {
  auto const one = tries_.first();
  EXPECT_NO_THROW(tries_.first());
}

TEST_F(SecondTriesTest, RunAgainOnceAllFirstTriesHaveEnded) {
  auto one = tries_.first();
  auto two = tries_.first();
  EXPECT_THROW(tries_.again(), Unavailable);
  one = {};
  EXPECT_THROW(tries_.again(), Unavailable);
  two = {};
  EXPECT_NO_THROW(tries_.again());
}

TEST_F(SecondTriesTest, RunAgainAlone) {
  auto again = tries_.again();
  EXPECT_THROW(tries_.first(), Unavailable);
  EXPECT_THROW(tries_.again(), Unavailable);
  again = {};
  EXPECT_NO_THROW(tries_.first());
}

TEST_F(SecondTriesTest, LeaveTheWayFreeWhenTheyGiveUp) {
  {
    auto const one = tries_.first();
    EXPECT_THROW(tries_.again(), Unavailable);
    EXPECT_NO_THROW(tries_.first());
  }
  EXPECT_NO_THROW(tries_.again());
}

}  // namespace
}  // namespace gendan::sql
