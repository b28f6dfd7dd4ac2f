// How many of what: thousandths of a unit, and the unit's code (UN/ECE Recommendation 20 where there is
// one, such as "C62" piece; or the trade's own word, such as "carton").
#pragma once

#include <string>

#include "base/decimal.hpp"

namespace gendan {

using QuantityNumber = Decimal<struct QuantityTag, 3>;

struct Quantity {
  QuantityNumber number;
  std::string unit;

  friend bool operator==(Quantity const&, Quantity const&) = default;
};

// Same unit or std::invalid_argument; overflow is std::overflow_error.
Quantity operator+(Quantity const& a, Quantity const& b);
Quantity operator-(Quantity const& a, Quantity const& b);

}  // namespace gendan
