#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <stdexcept>

namespace gendan {
namespace {

using Price = Decimal<struct PriceTag, 6>;

constexpr auto least_units = std::numeric_limits<std::int64_t>::min();
constexpr auto most_units = std::numeric_limits<std::int64_t>::max();

TEST(Decimal, IsReadExactly) {
  struct Row {
    std::string_view text;
    int scale;
    std::int64_t expected;
  };
  for (auto const& row : std::initializer_list<Row>{
           {"0", 6, 0},
           {"-0", 6, 0},
           {"1", 6, 1'000'000},
           {"0.97", 6, 970'000},
           {"-0.97", 6, -970'000},
           {"0.000001", 6, 1},
           {"12.5", 3, 12'500},
           {"12.50000000000000000000000000000", 3, 12'500},  // zeros beyond the scale change nothing
           {"00012.5", 3, 12'500},
           {"551.00", 0, 551},
           {"7", 0, 7},
           {"0.1", 18, 100'000'000'000'000'000},
           {"9223372036854775807", 0, most_units},
           {"-9223372036854775808", 0, least_units},
           {"9223372036854.775807", 6, most_units},
           {"-9223372036854.775808", 6, least_units},
           {"-9.223372036854775808", 18, least_units},
       })
    EXPECT_EQ(parsed_decimal(row.text, row.scale), row.expected) << row.text;
}

TEST(Decimal, SaysWhatIsWrongWithAWrittenOne) {
  struct Row {
    std::string_view text;
    int scale;
    std::optional<std::string_view> expected;
  };
  for (auto const& row : std::initializer_list<Row>{
           {"0", 3, std::nullopt},
           {"-12.5000000", 3, std::nullopt},
           {"000000000000000000000000001", 3, std::nullopt},
           {"999999999999999.999", 3, std::nullopt},
           {"-999999999999.999999", 6, std::nullopt},
           {"", 3, "not_a_decimal"},
           {"-", 3, "not_a_decimal"},
           {".5", 3, "not_a_decimal"},
           {"5.", 3, "not_a_decimal"},
           {"1,5", 3, "not_a_decimal"},
           {"1e3", 3, "not_a_decimal"},
           {"12.3456", 3, "too_fine"},
           {"9999999999999999.3456", 3, "too_fine"},
           {"1000000000000000", 3, "out_of_range"},
           {"-1000000000000", 6, "out_of_range"},
       }) {
    EXPECT_EQ(decimal_fault(row.text, row.scale), row.expected) << row.text;
    EXPECT_TRUE(row.expected || parsed_decimal(row.text, row.scale)) << row.text;
  }
}

TEST(Decimal, RefusesWhatIsMalformedTooFineOrTooLarge) {
  struct Row {
    std::string_view text;
    int scale;
  };
  for (auto const& row : std::initializer_list<Row>{
           {"", 2},
           {"-", 2},
           {".", 2},
           {"-.", 2},
           {".5", 2},
           {"5.", 2},
           {"+5", 2},
           {"--5", 2},
           {" 5", 2},
           {"5 ", 2},
           {"1,000", 2},
           {"1'000", 2},
           {"1e3", 2},
           {"0x10", 2},
           {"NaN", 2},
           {"inf", 2},
           {"1.2.3", 2},
           {"1-2", 2},
           {"5.-1", 2},
           {"５", 2},
           {"0.001", 2},
           {"0.5", 0},
           {"0.0000001", 6},
           {"1.0x", 2},
           {"9223372036854775808", 0},
           {"-9223372036854775809", 0},
           {"92233720368547758.08", 2},
           {"9223372036854775807", 1},
           {"10", 18},
           {"99999999999999999999999999999999999999999999999", 0},
           {"340282366920938463463374607431768211457", 0},  // 2^128 + 1
       })
    EXPECT_EQ(parsed_decimal(row.text, row.scale), std::nullopt) << row.text << " at " << row.scale;
}

TEST(Decimal, IsWrittenPlainly) {
  EXPECT_EQ(decimal_text(0, 6), "0");
  EXPECT_EQ(decimal_text(970'000, 6), "0.97");
  EXPECT_EQ(decimal_text(-970'000, 6), "-0.97");
  EXPECT_EQ(decimal_text(1, 6), "0.000001");
  EXPECT_EQ(decimal_text(12'000'000, 6), "12");
  EXPECT_EQ(decimal_text(100, 0), "100");
  EXPECT_EQ(decimal_text(55'100, 2, 2), "551.00");
  EXPECT_EQ(decimal_text(55'110, 2, 2), "551.10");
  EXPECT_EQ(decimal_text(1'843'000, 5, 2), "18.43");
  EXPECT_EQ(decimal_text(7, 0, 2), "7.00");
  EXPECT_EQ(decimal_text(least_units, 0), "-9223372036854775808");
  EXPECT_EQ(decimal_text(least_units, 18), "-9.223372036854775808");
  EXPECT_EQ(decimal_text(most_units, 6), "9223372036854.775807");
}

TEST(Decimal, WrittenIsReadBackAtEveryScale) {
  std::mt19937_64 generator(11);
  for (int i = 0; i < 20'000; ++i) {
    auto const value = static_cast<std::int64_t>(generator()) >> (generator() % 64);
    auto const scale = static_cast<int>(generator() % 19);
    auto const fraction = static_cast<int>(generator() % 7);
    ASSERT_EQ(parsed_decimal(decimal_text(value, scale, fraction), scale), value) << value << " at " << scale;
  }
}

TEST(Decimal, AddsWithoutWrapping) {
  EXPECT_EQ((*Price::parsed("0.97") + *Price::parsed("0.03")).text(), "1");
  EXPECT_EQ((*Price::parsed("0.97") - *Price::parsed("1")).text(), "-0.03");
  EXPECT_THROW(Price::from_scaled(most_units) + Price::from_scaled(1), std::overflow_error);
  EXPECT_THROW(Price::from_scaled(least_units) - Price::from_scaled(1), std::overflow_error);
  EXPECT_THROW(Price::from_scaled(0) - Price::from_scaled(least_units), std::overflow_error);
}

TEST(Rounding, SplitsHalvesByItsName) {
  struct Row {
    std::int64_t a;
    std::int64_t divisor;
    std::int64_t away;
    std::int64_t even;
    std::int64_t toward_zero;
  };
  for (auto const& row : std::initializer_list<Row>{
           {5, 10, 1, 0, 0},
           {-5, 10, -1, 0, 0},
           {5, -10, -1, 0, 0},
           {-5, -10, 1, 0, 0},
           {15, 10, 2, 2, 1},
           {-15, 10, -2, -2, -1},
           {25, 10, 3, 2, 2},
           {-25, 10, -3, -2, -2},
           {24, 10, 2, 2, 2},
           {26, 10, 3, 3, 2},
           {-24, 10, -2, -2, -2},
           {-26, 10, -3, -3, -2},
           {1, 3, 0, 0, 0},
           {2, 3, 1, 1, 0},
           {3, 3, 1, 1, 1},
           {0, 7, 0, 0, 0},
           {least_units, least_units, 1, 1, 1},
           {most_units, least_units, -1, -1, 0},
           {most_units, 2, 4611686018427387904, 4611686018427387904, 4611686018427387903},
       }) {
    EXPECT_EQ(multiplied_and_divided(row.a, 1, row.divisor, Rounding::half_away_from_zero), row.away) << row.a;
    EXPECT_EQ(multiplied_and_divided(row.a, 1, row.divisor, Rounding::half_to_even), row.even) << row.a;
    EXPECT_EQ(multiplied_and_divided(row.a, 1, row.divisor, Rounding::toward_zero), row.toward_zero) << row.a;
  }
}

TEST(Rounding, FitsOrThrows) {
  EXPECT_EQ(multiplied_and_divided(most_units, most_units, most_units, Rounding::toward_zero), most_units);
  EXPECT_EQ(multiplied_and_divided(least_units, least_units, least_units, Rounding::toward_zero), least_units);
  EXPECT_THROW(multiplied_and_divided(least_units, 1, -1, Rounding::toward_zero), std::overflow_error);
  EXPECT_THROW(multiplied_and_divided(most_units, 2, 1, Rounding::toward_zero), std::overflow_error);
  EXPECT_THROW(multiplied_and_divided(least_units, least_units, 1, Rounding::toward_zero), std::overflow_error);
  EXPECT_THROW(multiplied_and_divided(least_units, 2, 1, Rounding::toward_zero), std::overflow_error);
  EXPECT_THROW(multiplied_and_divided(1, 1, 0, Rounding::toward_zero), std::invalid_argument);
}

// The exact quotient a·b/d lies within half a unit of the result; on a tie the rule's name decides.
// Checked without dividing: |2·a·b − 2·r·d| ≤ |d|.
TEST(Rounding, IsNearestInExactArithmetic) {
  __extension__ typedef __int128 Wide;
  std::mt19937_64 generator(12);
  int ties = 0;
  for (int i = 0; i < 50'000; ++i) {
    auto const a = static_cast<std::int64_t>(generator()) >> (generator() % 60 + 4);
    auto const b = static_cast<std::int64_t>(generator()) >> (generator() % 60 + 4);
    auto d = static_cast<std::int64_t>(generator() % 2000) - 1000;
    if (d == 0) d = 1'000'000'000;
    Wide const exact = Wide{a} * b;
    Wide const bound = exact / d;
    if (bound > Wide{most_units} - 1 || bound < Wide{least_units} + 1) continue;

    auto const distance = [&](std::int64_t result) {
      Wide const twice = 2 * (exact - Wide{result} * d);
      return twice < 0 ? -twice : twice;
    };
    auto const size = Wide{d < 0 ? -d : d};
    auto const away = multiplied_and_divided(a, b, d, Rounding::half_away_from_zero);
    auto const even = multiplied_and_divided(a, b, d, Rounding::half_to_even);
    auto const cut = multiplied_and_divided(a, b, d, Rounding::toward_zero);
    ASSERT_LE(distance(away), size) << a << '*' << b << '/' << d;
    ASSERT_LE(distance(even), size) << a << '*' << b << '/' << d;
    ASSERT_LT(distance(cut), 2 * size) << a << '*' << b << '/' << d;
    auto const magnitude = [](std::int64_t value) { return value < 0 ? -value : value; };
    ASSERT_LE(magnitude(cut), magnitude(even));
    ASSERT_LE(magnitude(even), magnitude(away));
    if (distance(away) == size) {
      ++ties;
      ASSERT_EQ(magnitude(away), magnitude(cut) + 1);
      ASSERT_EQ(even % 2, 0);
    }
  }
  EXPECT_GT(ties, 20) << "the cases must contain ties";
}

}  // namespace
}  // namespace gendan
