// What a change does to an order's price, dates and quantities: pure values.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/orders.hpp"

namespace gendan::changes {

// Within one currency; rates are of the total before, rounded half away from zero.
struct PriceImpact {
  std::optional<Money> total_before;
  std::optional<Money> total_after;
  std::optional<Money> difference;
  std::optional<std::int64_t> basis_points;
  std::optional<Money> moved;  // what each line gains or loses, added up: a line swapped for another is no zero
  std::optional<std::int64_t> moved_basis_points;
};
BOOST_DESCRIBE_STRUCT(PriceImpact, (), (total_before, total_after, difference, basis_points, moved, moved_basis_points))

struct DateImpact {
  std::string field;  // "promised_on", "lines/20/confirmed_on"
  std::optional<CalendarDate> before;
  std::optional<CalendarDate> after;
  std::optional<std::int64_t> days;  // later; negative: sooner
};
BOOST_DESCRIBE_STRUCT(DateImpact, (), (field, before, after, days))

struct QuantityImpact {
  std::int64_t position = 0;
  std::optional<QuantityNumber> before;
  std::optional<QuantityNumber> after;
};
BOOST_DESCRIBE_STRUCT(QuantityImpact, (), (position, before, after))

PriceImpact price_impact(orders::OrderContent const& base, orders::OrderContent const& proposed);
std::vector<DateImpact> date_impact(orders::OrderContent const& base, orders::OrderContent const& proposed);
std::vector<QuantityImpact> quantity_impact(orders::OrderContent const& base, orders::OrderContent const& proposed);

}  // namespace gendan::changes
