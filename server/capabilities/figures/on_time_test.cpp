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

TEST(Rate, IsExactToTenThousandthsOfAPercentAndNotThereForNothing) {
  EXPECT_EQ(rate(9138, 10324), 885122);
  EXPECT_EQ(rate(5549, 6233), 890262);
  EXPECT_EQ(rate(0, 7), 0);
  EXPECT_EQ(rate(7, 7), 1'000'000);
  EXPECT_EQ(rate(0, 0), std::nullopt);
}

}  // namespace
}  // namespace gendan::figures
