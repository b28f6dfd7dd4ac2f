// When we expect to deliver each line: our own expectation, no part of what was agreed, so that it moves without a
// change request. Pure rules.
#pragma once

#include <optional>
#include <vector>

#include "capabilities/orders/order_change.hpp"

namespace gendan::orders {

struct LineForecast {
  Whole<1, 9999> position;
  std::optional<CalendarDate> forecast_on;  // nullopt: nothing is expected any more
};
BOOST_DESCRIBE_STRUCT(LineForecast, (), (position, forecast_on))

// From its confirmation until its last line is delivered, also while it is held in between. Before, a forecast is
// written with the rest of the content.
bool takes_forecasts(OrderStatus status, std::optional<OrderStatus> held_from);

// Paths are those of a list "/forecasts": no_such_line, given_twice, forecast_of_delivered_line (what was expected of a
// finished line is history).
std::vector<Problem> forecast_problems(std::vector<DeliveredLine> const& lines,
                                       std::vector<LineForecast> const& forecasts);

}  // namespace gendan::orders
