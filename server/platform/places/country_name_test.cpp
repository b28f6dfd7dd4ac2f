#include "platform/places/country_name.hpp"

#include <gtest/gtest.h>

namespace gendan::places {
namespace {

TEST(CountryName, IsWhatTheLanguageCallsTheCountry) {
  auto const germany = CountryCode::parsed("DE").value();
  EXPECT_EQ(country_name(germany, "zh"), "德国");
  EXPECT_EQ(country_name(germany, "en"), "Germany");
  EXPECT_EQ(country_name(germany, "es"), "Alemania");
  EXPECT_EQ(country_name(germany, "fr"), "Allemagne");
  EXPECT_EQ(country_name(germany, "de"), "Deutschland");
  EXPECT_EQ(country_name(CountryCode::parsed("US").value(), "en"), "United States");
}

}  // namespace
}  // namespace gendan::places
