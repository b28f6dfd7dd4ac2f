#include "capabilities/orders/order_forecast.hpp"

#include <algorithm>
#include <set>

namespace gendan::orders {

bool takes_forecasts(OrderStatus status, std::optional<OrderStatus> held_from) {
  return takes_changes(held_from.value_or(status));
}

std::vector<Problem> forecast_problems(std::vector<DeliveredLine> const& lines,
                                       std::vector<LineForecast> const& forecasts) {
  std::vector<Problem> problems;
  std::set<std::int64_t> named;
  for (std::size_t index = 0; index < forecasts.size(); ++index) {
    auto const position = forecasts[index].position.value();
    auto const path = "/forecasts/" + std::to_string(index) + "/position";
    if (!named.insert(position).second) {
      problems.push_back({path, "given_twice", {}});
      continue;
    }
    auto const line = std::ranges::find(lines, position, &DeliveredLine::position);
    if (line == lines.end())
      problems.push_back({path, "no_such_line", {}});
    else if (line->is_complete)
      problems.push_back({path, "forecast_of_delivered_line", std::to_string(position)});
  }
  return problems;
}

}  // namespace gendan::orders
