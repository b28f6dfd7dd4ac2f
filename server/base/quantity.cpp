#include "base/quantity.hpp"

#include <stdexcept>

namespace gendan {
namespace {

std::string const& shared_unit(Quantity const& a, Quantity const& b) {
  if (a.unit != b.unit) throw std::invalid_argument("quantities of different units: " + a.unit + ", " + b.unit);
  return a.unit;
}

}  // namespace

Quantity operator+(Quantity const& a, Quantity const& b) {
  return {.number = a.number + b.number, .unit = shared_unit(a, b)};
}
Quantity operator-(Quantity const& a, Quantity const& b) {
  return {.number = a.number - b.number, .unit = shared_unit(a, b)};
}

}  // namespace gendan
