#include "capabilities/verification/unit.hpp"

#include <gtest/gtest.h>

#include "base/quantity.hpp"

namespace gendan::verification {
namespace {

struct Pair {
  char const* a;
  char const* b;
  bool is_equal;
};

TEST(Measures, AreComparedByValue) {
  for (auto const& [a, b, is_equal] : {
           Pair{"2 dozen", "24 pcs", true},
           Pair{"2 dozen", "25 pcs", false},
           Pair{"1 gross", "12 dz", true},
           Pair{"10 lb", "4.536 kg", true},  // 4.5359237, said in thousandths
           Pair{"10 lb", "4.535 kg", false},
           Pair{"1 t", "1000 kg", true},
           Pair{"1 t", "1000.4 kg", false},
           Pair{"1 kg", "2.205 lb", true},
           Pair{"1 kg", "2.204 lb", false},
           Pair{"1 g", "0.002 lb", false},
           Pair{"1 doz", "12.005 pcs", false},
           Pair{"12″", "1 ft", true},
           Pair{"12′′", "1 ft", true},
           Pair{"16 oz", "1 lbs", true},
           Pair{"10 inch", "25.4 cm", true},
           Pair{"10 in", "25 cm", false},
           Pair{"1 yd", "3 ft", true},
           Pair{"1 m", "1 kg", false},
           Pair{"1 斤", "500 克", true},
           Pair{"12英寸", "1 ft", true},
           Pair{"9223372036854775.807 t", "9223372036854775.806 t", false},
           Pair{"9223372036854775.807 t", "9223372036854775.806 lb", false},
       }) {
    auto const left = measure_in(a);
    auto const right = measure_in(b);
    ASSERT_TRUE(left && right) << a << " " << b;
    EXPECT_EQ(are_equal(*left, *right), is_equal) << a << " " << b;
    EXPECT_EQ(are_equal(*right, *left), is_equal) << a << " " << b;
  }
}

TEST(Measures, MayHaveBeenConvertedAndRoundedToWhatTheyShow) {
  for (auto const& [a, b, is_equal] : {
           Pair{"100 lb", "45.36 kg", true},  // 45.359237
           Pair{"100 lb", "45.4 kg", true},      Pair{"100 lb", "45.40 kg", true},
           Pair{"100 lb", "45.3 kg", false},     Pair{"100 lb", "45.35 kg", false},
           Pair{"100 lb", "45.37 kg", false},    Pair{"100 lb", "45 kg", false},  // two digits: 0.8 % of it are gone
           Pair{"100 lb", "45.5 kg", false},                                      // a round figure was not converted
           Pair{"1000 lb", "454 kg", true},      Pair{"1000 lb", "453 kg", false},
           Pair{"480 kg", "1058 lb", true},      Pair{"480 kg", "1059 lb", false},
           Pair{"-100 lb", "-45.4 kg", true},    Pair{"-100 lb", "45.4 kg", false},
           Pair{"0 lb", "0 kg", true},           Pair{"0 lb", "0.001 kg", false},
           Pair{"12 in", "30.5 cm", true},       Pair{"12 in", "30 cm", false},
           Pair{"100 oz", "2.83 kg", true},  // 2.8349…
           Pair{"100 oz", "2.84 kg", false},     Pair{"100 yd", "91.4 m", true},
           Pair{"1234 kg", "1.23 t", false},  // the point alone moves
           Pair{"100 pcs", "8.33 dozen", false}, Pair{"37 in", "3.08 ft", false},
       }) {
    auto const left = measure_in(a);
    auto const right = measure_in(b);
    ASSERT_TRUE(left && right) << a << " " << b;
    EXPECT_EQ(are_equal(*left, *right), is_equal) << a << " " << b;
    EXPECT_EQ(are_equal(*right, *left), is_equal) << a << " " << b;
  }
}

TEST(Measures, NeedANumberAndAKnownUnit) {
  for (auto const* text : {"", "10", "kg", "ten kg", "1,000 kg", "10 sets", "1.23456 kg", "10 cm x 20 cm", "- kg"})
    EXPECT_FALSE(measure_in(text)) << text;
}

}  // namespace
}  // namespace gendan::verification
