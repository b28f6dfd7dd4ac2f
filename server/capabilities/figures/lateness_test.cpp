#include "capabilities/figures/lateness.hpp"

#include <gtest/gtest.h>

namespace gendan::figures {
namespace {

TEST(LateDays, AreNoneOfNoLines) {
  EXPECT_FALSE(late_days({}));
  EXPECT_FALSE(late_days({{5, 0}}));
}

TEST(LateDays, OfOneLineAreItsOwn) {
  auto const days = late_days({{7, 1}}).value();
  EXPECT_EQ(days.mean, 70'000);
  EXPECT_EQ(days.median, 70);
  EXPECT_EQ(days.longest, 7);
}

TEST(LateDays, HaveTheMiddleOfAnEvenNumberBetweenTwo) {
  auto const days = late_days({{10, 1}, {1, 1}, {3, 1}, {4, 1}}).value();
  EXPECT_EQ(days.median, 35);
  EXPECT_EQ(days.mean, 45'000);
  EXPECT_EQ(days.longest, 10);
}

TEST(LateDays, WeighEachDayByItsLinesAlsoWhereItStandsTwice) {
  auto const days = late_days({{30, 1}, {2, 2}, {2, 2}, {5, 2}}).value();
  EXPECT_EQ(days.median, 20);
  EXPECT_EQ(days.mean, 68'571);  // 48 / 7
  EXPECT_EQ(days.longest, 30);
}

}  // namespace
}  // namespace gendan::figures
