#include "platform/clock/zone.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

TEST(Zone, IsKnownByItsIanaName) {
  EXPECT_TRUE(is_known_zone("Asia/Shanghai"));
  EXPECT_TRUE(is_known_zone("UTC"));
  EXPECT_FALSE(is_known_zone("Asia/Ningbo"));
  EXPECT_FALSE(is_known_zone(""));
  EXPECT_FALSE(is_known_zone("../etc/passwd"));
}

struct DateCase {
  char const* instant;
  char const* zone;
  char const* date;
};
class LocalDate : public testing::TestWithParam<DateCase> {};
TEST_P(LocalDate, IsTheOneOnTheWallThere) {
  EXPECT_EQ(local_date(*Instant::parsed(GetParam().instant), GetParam().zone).text(), GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(Table, LocalDate,
                         testing::Values(DateCase{"2026-03-14T16:00:00Z", "Asia/Shanghai", "2026-03-15"},
                                         DateCase{"2026-03-14T15:59:59.999Z", "Asia/Shanghai", "2026-03-14"},
                                         DateCase{"2026-03-15T03:30:00Z", "America/New_York", "2026-03-14"}));

struct StartCase {
  char const* date;
  char const* zone;
  char const* instant;
};
class StartOfDay : public testing::TestWithParam<StartCase> {};
TEST_P(StartOfDay, IsTheFirstInstantThere) {
  EXPECT_EQ(start_of_day(*CalendarDate::parsed(GetParam().date), GetParam().zone).text(), GetParam().instant);
}
// Santiago skips midnight on 2024-09-08; Havana repeats it on 2024-11-03.
INSTANTIATE_TEST_SUITE_P(Table, StartOfDay,
                         testing::Values(StartCase{"2026-03-15", "Asia/Shanghai", "2026-03-14T16:00:00.000Z"},
                                         StartCase{"2024-09-08", "America/Santiago", "2024-09-08T04:00:00.000Z"},
                                         StartCase{"2024-11-03", "America/Havana", "2024-11-03T04:00:00.000Z"}));

struct MinuteCase {
  char const* date;
  int minute;
  char const* zone;
  char const* instant;
};
class AtMinute : public testing::TestWithParam<MinuteCase> {};
TEST_P(AtMinute, IsWhenClocksThereShowIt) {
  auto const& [date, minute, zone, instant] = GetParam();
  EXPECT_EQ(at_minute(*CalendarDate::parsed(date), minute, zone).text(), instant);
}
// New York skips 2:30 on 2026-03-08 and has 1:30 twice on 2026-11-01.
INSTANTIATE_TEST_SUITE_P(Table, AtMinute,
                         testing::Values(MinuteCase{"2026-03-02", 480, "Asia/Shanghai", "2026-03-02T00:00:00.000Z"},
                                         MinuteCase{"2026-03-08", 150, "America/New_York", "2026-03-08T07:00:00.000Z"},
                                         MinuteCase{"2026-11-01", 90, "America/New_York", "2026-11-01T05:30:00.000Z"}));

TEST(MinuteOfDay, IsWhatTheWallClockShows) {
  EXPECT_EQ(minute_of_day(*Instant::parsed("2026-03-02T00:00:59Z"), "Asia/Shanghai"), 480);
  EXPECT_EQ(minute_of_day(*Instant::parsed("2026-03-02T15:59:59.999Z"), "Asia/Shanghai"), 23 * 60 + 59);
  EXPECT_EQ(minute_of_day(*Instant::parsed("2026-11-01T06:30:00Z"), "America/New_York"), 90);
}

}  // namespace
}  // namespace gendan
