#include "capabilities/work/urgency.hpp"

#include <gtest/gtest.h>

namespace gendan::work {
namespace {

struct Case {
  char const* too_late_at;
  Urgency urgency;
};
class UrgencyOf : public ::testing::TestWithParam<Case> {};

// Thursday afternoon in Shanghai; the week ends with Sunday.
TEST_P(UrgencyOf, IsWhatTheReadersCalendarSays) {
  Horizon const horizon{*Instant::parsed("2026-03-05T16:00:00+08:00"), *Instant::parsed("2026-03-06T00:00:00+08:00"),
                        *Instant::parsed("2026-03-09T00:00:00+08:00")};
  EXPECT_EQ(urgency_of(*Instant::parsed(GetParam().too_late_at), horizon), GetParam().urgency);
}
INSTANTIATE_TEST_SUITE_P(Table, UrgencyOf,
                         ::testing::Values(Case{"2026-03-01T00:00:00+08:00", Urgency::overdue},
                                           Case{"2026-03-05T16:00:00+08:00", Urgency::overdue},
                                           Case{"2026-03-05T16:00:00.001+08:00", Urgency::today},
                                           Case{"2026-03-06T00:00:00+08:00", Urgency::today},
                                           Case{"2026-03-06T00:00:00.001+08:00", Urgency::this_week},
                                           Case{"2026-03-09T00:00:00+08:00", Urgency::this_week},
                                           Case{"2026-03-09T00:00:00.001+08:00", Urgency::later}));

}  // namespace
}  // namespace gendan::work
