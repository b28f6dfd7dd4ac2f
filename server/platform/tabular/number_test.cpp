#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>

#include "platform/tabular/number_format.hpp"
#include "platform/tabular/number_text.hpp"

namespace gendan::tabular {
namespace {

TEST(StoredNumber, IsItsShortestExactDecimal) {
  struct {
    std::string_view stored;
    std::string expected;
  } const examples[] = {
      {"0", "0"},
      {"-0", "0"},
      {"007", "7"},
      {"0.97", "0.97"},
      {"0.96999999999999997", "0.97"},
      {"9.7E-1", "0.97"},
      {"1.0000000000000001E-2", "0.01"},
      {"12345.678900000001", "12345.6789"},
      {"1E+3", "1000"},
      {"1.50", "1.5"},
      {"-1.5e-7", "-0.00000015"},
      {"1e21", "1000000000000000000000"},
      {"1.7976931348623157E308", "179769313486231570" + std::string(291, '0')},
      {"12345678901234567", "12345678901234567"},
      {"12345678901234567890.12345", "12345678901234567890.12345"},
      {"0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"},
      {"+5", "5"},
      {".5", "0.5"},
      {"5.", "5"},
  };
  for (auto const& [stored, expected] : examples) EXPECT_EQ(exact_decimal(stored), expected) << stored;
}

TEST(StoredNumber, IsRefusedWhenItIsNone) {
  for (auto const* stored : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "nan", "inf", "0x10", "1,5", " 1", "1 ",
                             "1e999999999999", "1e400", "--1", "1e1.5"}) {
    EXPECT_EQ(exact_decimal(stored), std::nullopt) << stored;
  }
}

TEST(StoredNumber, IsTheSameDoubleForAnyDouble) {
  std::mt19937_64 random(7);
  for (int count = 0; count < 20'000; ++count) {
    double value = 0;
    auto const bits = random();
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    char stored[64];
    std::snprintf(stored, sizeof stored, "%.17G", value);
    auto const text = exact_decimal(stored);
    ASSERT_TRUE(text) << stored;
    EXPECT_EQ(std::strtod(text->c_str(), nullptr), value) << stored;
    EXPECT_EQ(text->find_first_of("eE+"), std::string::npos) << stored;
  }
}

TEST(StoredNumber, OfFifteenDigitsKeepsThem) {
  std::mt19937_64 random(8);
  for (int count = 0; count < 20'000; ++count) {
    auto const digits = std::to_string(random() % 900'000'000'000'000 + 100'000'000'000'000);
    auto const whole = static_cast<std::size_t>(count % 14 + 1);
    auto const text = digits.substr(0, whole) + '.' + digits.substr(whole);
    auto const expected = text.substr(0, text.find_last_not_of('0') + 1);
    char stored[64];
    std::snprintf(stored, sizeof stored, "%.17G", std::strtod(text.c_str(), nullptr));
    EXPECT_EQ(exact_decimal(stored), expected.ends_with('.') ? expected.substr(0, expected.size() - 1) : expected);
  }
}

TEST(NumberFormat, SaysWhatItShows) {
  struct {
    char const* code;
    Shown expected;
  } const examples[] = {
      {"General", Shown::number},
      {"0.00", Shown::number},
      {"#,##0.00_);[Red]\\(#,##0.00\\)", Shown::number},
      {"0.00E+00", Shown::number},
      {"0.0%", Shown::number},
      {"[$¥-804]#,##0.00", Shown::number},
      {"#,##0\\ \"pcs and days\"", Shown::number},
      {"\\d0", Shown::number},
      {"_y0", Shown::number},
      {"*d0", Shown::number},
      {"[Red]0", Shown::number},
      {"@", Shown::number},
      {"0;yyyy", Shown::number},
      {"yyyy-mm-dd", Shown::date},
      {"YYYY/M/D", Shown::date},
      {"dd\\-mmm\\-yy", Shown::date},
      {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Shown::date},
      {"yyyy\"年\"m\"月\"d\"日\";@", Shown::date},
      {"mmm", Shown::date},
      {"yyyy-mm-dd hh:mm", Shown::date_time},
      {"m/d/yy h:mm AM/PM", Shown::date_time},
      {"h:mm:ss", Shown::time},
      {"mm:ss.0", Shown::time},
      {"[h]:mm", Shown::duration},
      {"[mm]:ss", Shown::duration},
      {"\"unclosed", Shown::number},
      {"[unclosed", Shown::number},
      {"", Shown::number},
  };
  for (auto const& [code, expected] : examples) EXPECT_EQ(shown_by_format(code), expected) << code;
}

TEST(BuiltInNumberFormat, SaysWhatItShows) {
  for (int id : {0, 1, 2, 9, 10, 11, 13, 37, 40, 44, 48, 49, 59, 163})
    EXPECT_EQ(shown_by_builtin_format(id), Shown::number) << id;
  for (int id : {14, 15, 16, 17, 27, 31, 36, 50, 57, 58}) EXPECT_EQ(shown_by_builtin_format(id), Shown::date) << id;
  for (int id : {18, 19, 20, 21, 32, 33, 45, 47}) EXPECT_EQ(shown_by_builtin_format(id), Shown::time) << id;
  EXPECT_EQ(shown_by_builtin_format(22), Shown::date_time);
  EXPECT_EQ(shown_by_builtin_format(46), Shown::duration);
}

TEST(StoredDate, IsTheDayThatTheProgramShows) {
  constexpr auto of_1900 = DateSystem::from_1900;
  constexpr auto of_1904 = DateSystem::from_1904;
  struct {
    double serial;
    Shown shown;
    DateSystem system;
    std::optional<std::string> expected;
  } const examples[] = {
      {1, Shown::date, of_1900, "1900-01-01"},
      {59, Shown::date, of_1900, "1900-02-28"},
      {60, Shown::date, of_1900, std::nullopt},
      {61, Shown::date, of_1900, "1900-03-01"},
      {0, Shown::date, of_1900, std::nullopt},
      {-1, Shown::date, of_1900, std::nullopt},
      {46096, Shown::date, of_1900, "2026-03-15"},
      {46096.75, Shown::date, of_1900, "2026-03-15"},
      {46096, Shown::date_time, of_1900, "2026-03-15T00:00:00"},
      {46096.354166666664, Shown::date_time, of_1900, "2026-03-15T08:30:00"},
      {46096.000002893519, Shown::date_time, of_1900, "2026-03-15T00:00:00.250"},
      {46095.9999999999, Shown::date_time, of_1900, "2026-03-15T00:00:00"},
      {2958465, Shown::date, of_1900, "9999-12-31"},
      {2958466, Shown::date, of_1900, std::nullopt},
      {1e300, Shown::date, of_1900, std::nullopt},
      {0, Shown::date, of_1904, "1904-01-01"},
      {44634, Shown::date, of_1904, "2026-03-15"},
      {2957003, Shown::date, of_1904, "9999-12-31"},
      {2957004, Shown::date, of_1904, std::nullopt},
      {0.354166666666667, Shown::time, of_1900, "08:30:00"},
      {0, Shown::time, of_1900, "00:00:00"},
      {46096.5, Shown::time, of_1900, "2026-03-15T12:00:00"},
      {1.5, Shown::duration, of_1900, "36:00:00"},
  };
  for (auto const& [serial, what, system, expected] : examples) {
    EXPECT_EQ(date_text(serial, what, system), expected) << serial;
  }
}

}  // namespace
}  // namespace gendan::tabular
