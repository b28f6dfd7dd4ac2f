#include "capabilities/figures/on_time.hpp"

#include <gtest/gtest.h>

#include "platform/describe/form.hpp"

namespace gendan::figures {
namespace {

struct OutcomeCase {
  char const* promised;
  char const* completed;
  char const* outcome;
};
class Outcome : public ::testing::TestWithParam<OutcomeCase> {};
TEST_P(Outcome, FollowsTheDates) {
  auto const date = [](char const* text) { return CalendarDate::parsed(text); };
  auto const outcome = outcome_of(date(GetParam().promised), date(GetParam().completed), CalendarDate(2026, 3, 2));
  EXPECT_EQ(outcome ? describe::enum_text(*outcome) : "none", GetParam().outcome);
}
INSTANTIATE_TEST_SUITE_P(Table, Outcome,
                         ::testing::Values(OutcomeCase{"2026-02-01", "2026-02-01", "on_time"},
                                           OutcomeCase{"2026-02-01", "2026-01-15", "on_time"},
                                           OutcomeCase{"2026-02-01", "2026-02-02", "late"},
                                           OutcomeCase{"2026-02-01", "", "open_late"},
                                           OutcomeCase{"2026-03-02", "", "none"}, OutcomeCase{"", "2026-02-02", "none"},
                                           OutcomeCase{"2026-04-01", "2026-02-02", "on_time"}));

struct PeriodCase {
  char const* from;
  char const* to;
  char const* before;
};
class Before : public ::testing::TestWithParam<PeriodCase> {};
TEST_P(Before, IsThePeriodOfTheSameLength) {
  auto const period = Period{*CalendarDate::parsed(GetParam().from), *CalendarDate::parsed(GetParam().to)};
  auto const before = period_before(period);
  EXPECT_EQ(before ? before->from.text() + " " + before->to.text() : "none", GetParam().before);
}
INSTANTIATE_TEST_SUITE_P(Table, Before,
                         ::testing::Values(PeriodCase{"2026-03-01", "2026-03-31", "2026-02-01 2026-02-28"},
                                           PeriodCase{"2024-03-01", "2024-03-31", "2024-02-01 2024-02-29"},
                                           PeriodCase{"2026-01-01", "2026-03-31", "2025-10-01 2025-12-31"},
                                           PeriodCase{"2026-01-01", "2026-12-31", "2025-01-01 2025-12-31"},
                                           PeriodCase{"2026-03-01", "2026-03-30", "2026-01-30 2026-02-28"},
                                           PeriodCase{"2026-03-02", "2026-03-08", "2026-02-23 2026-03-01"},
                                           PeriodCase{"2026-03-02", "2026-03-02", "2026-03-01 2026-03-01"},
                                           PeriodCase{"2026-03-02", "2026-03-01", "none"},
                                           PeriodCase{"0001-01-02", "0001-01-02", "0001-01-01 0001-01-01"},
                                           PeriodCase{"0001-01-02", "0001-01-03", "none"},
                                           PeriodCase{"0001-01-01", "0001-01-31", "none"},
                                           PeriodCase{"0001-01-01", "0003-12-31", "none"},
                                           PeriodCase{"9999-12-01", "9999-12-31", "9999-10-31 9999-11-30"},
                                           PeriodCase{"0001-01-01", "9999-12-31", "none"}));

TEST(Rate, IsExactToTenThousandthsOfAPercentAndNotThereForNothing) {
  EXPECT_EQ(rate(9138, 10324), 885122);
  EXPECT_EQ(rate(5549, 6233), 890262);
  EXPECT_EQ(rate(0, 7), 0);
  EXPECT_EQ(rate(7, 7), 1'000'000);
  EXPECT_EQ(rate(0, 0), std::nullopt);
}

}  // namespace
}  // namespace gendan::figures
