#include "base/instant.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <stdexcept>

namespace gendan {
namespace {

using std::chrono::hours;

Instant at(std::int64_t milliseconds) { return Instant::from_unix_milliseconds(milliseconds); }

constexpr std::int64_t first_millisecond = -62'135'596'800'000;  // 0001-01-01T00:00:00.000Z
constexpr std::int64_t last_millisecond = 253'402'300'799'999;   // 9999-12-31T23:59:59.999Z

TEST(Instant, IsWrittenInUtcWithMilliseconds) {
  EXPECT_EQ(at(0).text(), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(at(-1).text(), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(at(1'773'563'400'007).text(), "2026-03-15T08:30:00.007Z");
  EXPECT_EQ(at(first_millisecond).text(), "0001-01-01T00:00:00.000Z");
  EXPECT_EQ(at(last_millisecond).text(), "9999-12-31T23:59:59.999Z");
}

TEST(Instant, OutsideTheWrittenYearsIsNotWritten) {
  EXPECT_THROW(at(first_millisecond - 1).text(), std::out_of_range);
  EXPECT_THROW(at(last_millisecond + 1).text(), std::out_of_range);
  EXPECT_THROW(at(std::numeric_limits<std::int64_t>::min()).text(), std::out_of_range);
  EXPECT_THROW(at(std::numeric_limits<std::int64_t>::max()).text(), std::out_of_range);
}

TEST(Instant, IsReadFromRfc3339) {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  for (auto const& row : std::initializer_list<Row>{
           {"2026-03-15T08:30:00Z", "2026-03-15T08:30:00.000Z"},
           {"2026-03-15t08:30:00z", "2026-03-15T08:30:00.000Z"},
           {"2026-03-15T16:30:00+08:00", "2026-03-15T08:30:00.000Z"},
           {"2026-03-14T22:00:00-10:30", "2026-03-15T08:30:00.000Z"},
           {"2026-03-15T08:30:00-00:00", "2026-03-15T08:30:00.000Z"},
           {"2026-03-15T00:15:00+08:00", "2026-03-14T16:15:00.000Z"},
           {"2026-03-15T08:30:00.5Z", "2026-03-15T08:30:00.500Z"},
           {"2026-03-15T08:30:00.1239999999999999999999Z", "2026-03-15T08:30:00.123Z"},
           {"1969-12-31T23:59:59.9999+00:00", "1969-12-31T23:59:59.999Z"},
           {"2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.999Z"},
           {"1990-12-31T23:59:60Z", "1991-01-01T00:00:00.000Z"},  // examples of RFC 3339, section 5.8
           {"1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00.000Z"},
           {"1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"},
           {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"},
       }) {
    auto const parsed = Instant::parsed(row.text);
    ASSERT_TRUE(parsed) << row.text;
    EXPECT_EQ(parsed->text(), row.expected) << row.text;
  }
}

TEST(Instant, RefusesWhatIsNotRfc3339) {
  for (std::string_view const text : {
           "",
           "2026-03-15",
           "2026-03-15T08:30:00",      // no zone
           "2026-03-15T08:30:00.123",  // no zone
           "2026-03-15 08:30:00Z",     // no T
           "2026-03-15T08:30Z",        // no seconds
           "2026-03-15T08:30:00.Z",    // an empty fraction
           "2026-03-15T08:30:00,5Z",
           "2026-03-15T08:30:00+0800",
           "2026-03-15T08:30:00+08",
           "2026-03-15T08:30:00+24:00",
           "2026-03-15T08:30:00+08:60",
           "2026-03-15T08:30:00 08:00",
           "2026-03-15T08:30:00ZZ",
           "2026-03-15T08:30:00Z ",
           " 2026-03-15T08:30:00Z",
           "2026-03-15T24:00:00Z",
           "2026-03-15T08:60:00Z",
           "2026-03-15T08:30:60Z",  // no leap second in the middle of a day
           "2026-03-15T08:30:61Z",
           "2026-02-29T08:30:00Z",
           "2026-13-01T08:30:00Z",
           "2026-3-15T08:30:00Z00",
           "2026-03-15T-8:30:00Z",
           "2026-03-15T+8:30:00Z",
           "0000-12-31T23:00:00-02:00",  // year 0 is not a year here
           "0001-01-01T00:00:00+00:01",  // before year 1 in UTC
           "9999-12-31T23:59:59-00:01",  // after year 9999 in UTC
           "9999-12-31T23:59:60Z",
           "12026-03-15T08:30:00Z",
       })
    EXPECT_EQ(Instant::parsed(text), std::nullopt) << text;
}

TEST(Instant, WrittenIsReadBack) {
  std::mt19937_64 generator(1);
  std::uniform_int_distribution<std::int64_t> instants(first_millisecond, last_millisecond);
  for (int i = 0; i < 20'000; ++i) {
    auto const instant = at(instants(generator));
    ASSERT_EQ(Instant::parsed(instant.text()), instant) << instant.text();
  }
}

TEST(Instant, SortsAsItsTextDoes) {
  std::mt19937_64 generator(2);
  std::uniform_int_distribution<std::int64_t> instants(first_millisecond, last_millisecond);
  for (int i = 0; i < 5'000; ++i) {
    auto const a = at(instants(generator));
    auto const b = at(instants(generator));
    ASSERT_EQ(a < b, a.text() < b.text()) << a.text() << " " << b.text();
  }
}

TEST(Instant, MovesBySpansAndNeverWraps) {
  EXPECT_EQ((at(0) + hours(1)).unix_milliseconds(), 3'600'000);
  EXPECT_EQ((at(0) - hours(1)).unix_milliseconds(), -3'600'000);
  EXPECT_EQ(at(5) - at(7), Milliseconds(-2));
  auto const last = at(std::numeric_limits<std::int64_t>::max());
  auto const first = at(std::numeric_limits<std::int64_t>::min());
  EXPECT_THROW(last + Milliseconds(1), std::overflow_error);
  EXPECT_THROW(first - Milliseconds(1), std::overflow_error);
  EXPECT_THROW(last - first, std::overflow_error);
  EXPECT_EQ(first + Milliseconds(std::numeric_limits<std::int64_t>::max()), at(-1));
}

}  // namespace
}  // namespace gendan
