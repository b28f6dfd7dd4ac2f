#include "base/country_code.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gendan {
namespace {

TEST(CountryCode, KnowsThePlacesGoodsAreShippedTo) {
  for (auto const code : {"CN", "HK", "MO", "TW", "DE", "US", "GB", "JP", "NG", "ZA", "CI", "VN", "SS", "XK"})
    EXPECT_EQ(CountryCode::parsed(code).has_value(), std::string(code) != "XK") << code;
  EXPECT_EQ(CountryCode::parsed("DE")->text(), "DE");
}

TEST(CountryCode, RefusesOtherCodesAndSpellings) {
  for (auto const code : {"", "D", "de", "De", "DEU", "276", "UK", "EU", "AN", "SU", "ZZ", "D ", " D", "中国"})
    EXPECT_EQ(CountryCode::parsed(code), std::nullopt) << code;
}

TEST(CountryCode, EveryPossibleCodeIsAssignedOnceOrNotAtAll) {
  std::size_t assigned = 0;
  std::string code = "AA";
  for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
    for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
      if (auto const found = CountryCode::parsed(code)) {
        ++assigned;
        ASSERT_EQ(found->text(), code);
        ASSERT_EQ(CountryCode::all()[assigned - 1], code);
      }
  EXPECT_EQ(assigned, 249U);
  EXPECT_EQ(CountryCode::all().size(), 249U);
}

TEST(CountryCode, IsNoneUntilGiven) { EXPECT_EQ(CountryCode{}.text(), "ZZ"); }

}  // namespace
}  // namespace gendan
