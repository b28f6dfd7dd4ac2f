#include "base/calendar_date.hpp"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

namespace gendan {
namespace {

using std::chrono::days;

// The calendar as a person counts it, independent of the arithmetic under test.
struct Counted {
  int year;
  unsigned month;
  unsigned day;

  bool is_leap() const { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0); }
  unsigned length_of_month() const {
    if (month == 2) return is_leap() ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void advance() {
    if (++day <= length_of_month()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

TEST(CalendarDate, EveryDayFrom1600To2400IsWrittenReadBackAndFollowedByTheNext) {
  auto date = CalendarDate(1600, 1, 1);
  unsigned weekday = 6;  // a Saturday
  for (Counted counted{1600, 1, 1}; counted.year <= 2400; counted.advance()) {
    char expected[32];
    std::snprintf(expected, sizeof expected, "%04d-%02u-%02u", counted.year, counted.month, counted.day);
    ASSERT_EQ(date.text(), expected);
    ASSERT_EQ(CalendarDate::parsed(expected), date);
    ASSERT_EQ(CalendarDate::utc_date_of(date.utc_start()), date);
    ASSERT_EQ(date.weekday().c_encoding(), weekday) << expected;
    ASSERT_EQ(date.year(), counted.year);
    ASSERT_EQ(date.month(), counted.month);
    ASSERT_EQ(date.day(), counted.day);
    date = date + days(1);
    weekday = (weekday + 1) % 7;
  }
  EXPECT_EQ(date, CalendarDate(2401, 1, 1));
  EXPECT_EQ(date - CalendarDate(1600, 1, 1), days(2 * 146'097 + 366));
}

TEST(CalendarDate, ExistsOnlyWhereTheCalendarHasADay) {
  for (int const year : {1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9999})
    for (unsigned month = 0; month <= 13; ++month)
      for (unsigned day = 0; day <= 32; ++day) {
        auto const exists = month >= 1 && month <= 12 && day >= 1 && day <= Counted{year, month, 1}.length_of_month();
        ASSERT_EQ(CalendarDate::of(year, month, day).has_value(), exists) << year << '-' << month << '-' << day;
      }
  EXPECT_EQ(CalendarDate::of(0, 1, 1), std::nullopt);
  EXPECT_EQ(CalendarDate::of(10'000, 1, 1), std::nullopt);
  EXPECT_EQ(CalendarDate::of(-1, 1, 1), std::nullopt);
  EXPECT_EQ(CalendarDate::of(2026, 257, 1), std::nullopt);  // would be January in eight bits
  EXPECT_EQ(CalendarDate::of(2026, 1, 257), std::nullopt);
  EXPECT_EQ(CalendarDate::of(65'536 + 2026, 1, 1), std::nullopt);
  EXPECT_THROW(CalendarDate(2026, 2, 29), std::out_of_range);
}

TEST(CalendarDate, RefusesEveryOtherNotation) {
  for (std::string_view const text :
       {"",           "2026",        "2026-03",     "2026-3-15",   "2026-03-5",     "20260315",
        "2026/03/15", "2026-03-15 ", " 2026-03-15", "2026-03-15T", "15-03-2026",    "+026-03-15",
        "-026-03-15", "2026-+3-15",  "2026-03- 5",  "2026-00-15",  "2026-13-15",    "2026-03-00",
        "2026-03-32", "2025-02-29",  "1900-02-29",  "0000-01-01",  "二〇二六-03-15"})
    EXPECT_EQ(CalendarDate::parsed(text), std::nullopt) << text;
}

TEST(CalendarDate, NamesItsMonth) {
  EXPECT_EQ(CalendarDate(2026, 3, 15).month_text(), "2026-03");
  EXPECT_EQ(CalendarDate(1, 12, 31).month_text(), "0001-12");
}

TEST(CalendarDate, OfAnInstantIsTheUtcDay) {
  auto const date_at = [](std::int64_t at) {
    return CalendarDate::utc_date_of(Instant::from_unix_milliseconds(at)).text();
  };
  EXPECT_EQ(date_at(0), "1970-01-01");
  EXPECT_EQ(date_at(-1), "1969-12-31");
  EXPECT_EQ(date_at(86'399'999), "1970-01-01");
  EXPECT_EQ(date_at(86'400'000), "1970-01-02");
}

TEST(CalendarDate, NeverLeavesItsYears) {
  EXPECT_EQ(CalendarDate(1, 1, 1) + days(3'652'058), CalendarDate(9999, 12, 31));
  EXPECT_EQ(CalendarDate(9999, 12, 31) - days(3'652'058), CalendarDate(1, 1, 1));
  EXPECT_THROW(CalendarDate(9999, 12, 31) + days(1), std::out_of_range);
  EXPECT_THROW(CalendarDate(1, 1, 1) - days(1), std::out_of_range);
  EXPECT_THROW(CalendarDate(2026, 3, 15) + days::max(), std::out_of_range);
  EXPECT_THROW(CalendarDate(2026, 3, 15) - days::min(), std::out_of_range);
  EXPECT_THROW(CalendarDate(1960, 3, 15) + days::min(), std::out_of_range);
  EXPECT_THROW(CalendarDate::from_days(std::chrono::sys_days(days(10'000'000))), std::out_of_range);
}

TEST(CalendarDate, MovingForthAndBackIsNoMove) {
  std::mt19937_64 generator(3);
  std::uniform_int_distribution<int> spans(-200'000, 200'000);
  auto const start = CalendarDate(2000, 2, 29);
  for (int i = 0; i < 5'000; ++i) {
    auto const span = days(spans(generator));
    ASSERT_EQ(start + span - span, start);
    ASSERT_EQ((start + span) - start, span);
    ASSERT_EQ((start + span) < start, span < days(0));
  }
}

}  // namespace
}  // namespace gendan
