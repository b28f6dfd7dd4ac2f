#include "base/quantity.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace gendan {
namespace {

Quantity pieces(std::string_view number) { return {*QuantityNumber::parsed(number), "C62"}; }

TEST(Quantity, AddsInThousandthsOfOneUnit) {
  EXPECT_EQ(pieces("12.5") + pieces("0.125"), pieces("12.625"));
  EXPECT_EQ(pieces("1") - pieces("1.001"), pieces("-0.001"));
}

TEST(Quantity, OfDifferentUnitsIsNotAdded) {
  auto const cartons = Quantity{*QuantityNumber::parsed("3"), "carton"};
  EXPECT_THROW(pieces("3") + cartons, std::invalid_argument);
  EXPECT_THROW(pieces("3") - cartons, std::invalid_argument);
}

TEST(Quantity, NeverWraps) {
  auto const most = Quantity{QuantityNumber::from_scaled(std::numeric_limits<std::int64_t>::max()), "C62"};
  EXPECT_THROW(most + pieces("0.001"), std::overflow_error);
  EXPECT_THROW(pieces("-0.002") - most, std::overflow_error);
}

}  // namespace
}  // namespace gendan
