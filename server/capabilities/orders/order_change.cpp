#include "capabilities/orders/order_change.hpp"

#include <algorithm>

#include "capabilities/orders/order_completeness.hpp"

namespace gendan::orders {
namespace {

std::optional<std::size_t> place_of(OrderContent const& content, std::int64_t position) {
  auto const line = std::ranges::find(content.lines, position, [](auto const& each) { return each.position.value(); });
  if (line == content.lines.end()) return std::nullopt;
  return static_cast<std::size_t>(line - content.lines.begin());
}

void check_goods(OrderLine const& now, DeliveredLine const& delivered, OrderLine const& proposed,
                 std::string const& path, std::vector<Problem>& problems) {
  // More may have come than was ordered: then what was ordered is the bound.
  auto const least = now.quantity ? std::min(now.quantity->scaled(), delivered.delivered.scaled()) : 0;
  if (proposed.quantity ? proposed.quantity->scaled() < least : now.quantity.has_value())
    problems.push_back({path + "/quantity", "below_delivered", QuantityNumber::from_scaled(least).text()});
  if (proposed.unit != now.unit) problems.push_back({path + "/unit", "unit_of_delivered_line", {}});
  if (proposed.product_code != now.product_code || proposed.customer_item_code != now.customer_item_code)
    problems.push_back({path + "/product_code", "product_of_delivered_line", {}});
}

// The line's own date, or the terms' where it has none.
template <class Field>
void check_date(OrderContent const& now, OrderContent const& proposed, OrderLine const& line_now,
                OrderLine const& line_proposed, std::string const& line_path, Field of_line,
                std::optional<CalendarDate> OrderTerms::*of_terms, std::string const& line_field,
                std::string const& terms_field, std::vector<Problem>& problems) {
  auto const was = line_now.*of_line ? line_now.*of_line : now.*of_terms;
  auto const is = line_proposed.*of_line ? line_proposed.*of_line : proposed.*of_terms;
  if (was == is) return;
  bool const stands_in_terms = !(line_now.*of_line) && !(line_proposed.*of_line);
  problems.push_back({stands_in_terms ? "/" + terms_field : line_path + "/" + line_field, "date_of_delivered_line",
                      std::to_string(line_now.position.value())});
}

void check_line(OrderContent const& now, OrderContent const& proposed, DeliveredLine const& delivered,
                std::vector<Problem>& problems) {
  auto const place_now = place_of(now, delivered.position);
  if (!place_now || delivered.delivered.scaled() == 0) return;
  auto const place = place_of(proposed, delivered.position);
  if (!place) {
    problems.push_back({"/lines", "line_is_delivered", std::to_string(delivered.position)});
    return;
  }
  auto const& line_now = now.lines[*place_now];
  auto const& line = proposed.lines[*place];
  auto const path = "/lines/" + std::to_string(*place);
  check_goods(line_now, delivered, line, path, problems);
  if (!delivered.is_complete) return;
  check_date(now, proposed, line_now, line, path, &OrderLine::confirmed_on, &OrderTerms::promised_on, "confirmed_on",
             "promised_on", problems);
  check_date(now, proposed, line_now, line, path, &OrderLine::requested_on, &OrderTerms::requested_on, "requested_on",
             "requested_on", problems);
}

// "/lines/0/unit_price" for "lines/10/unit_price", "/incoterm" for "incoterm".
std::string path_of(OrderContent const& content, std::string const& field) {
  constexpr std::string_view lines = "lines/";
  if (!field.starts_with(lines)) return "/" + field;
  auto const slash = field.find('/', lines.size());
  auto const number = field.substr(lines.size(), slash - lines.size());
  for (std::size_t place = 0; place < content.lines.size(); ++place) {
    if (std::to_string(content.lines[place].position.value()) == number)
      return "/lines/" + std::to_string(place) + (slash == field.npos ? "" : field.substr(slash));
  }
  return "/lines";
}

}  // namespace

bool takes_changes(OrderStatus status) {
  return status == OrderStatus::confirmed || status == OrderStatus::in_production;
}

std::vector<Problem> delivered_problems(OrderContent const& now, std::vector<DeliveredLine> const& delivered,
                                        OrderContent const& proposed) {
  std::vector<Problem> problems;
  for (auto const& line : delivered) check_line(now, proposed, line, problems);
  return problems;
}

std::vector<Problem> lost_field_problems(OrderContent const& now, OrderContent const& proposed,
                                         FieldNeeds const& needs) {
  auto const before = completeness(now, needs).missing;
  std::vector<Problem> problems;
  for (auto const& entry : completeness(proposed, needs).missing) {
    if (!entry.is_critical || entry.reason == MissingReason::not_applicable) continue;
    if (std::ranges::find(before, entry.field, &MissingEntry::field) != before.end()) continue;
    problems.push_back({path_of(proposed, entry.field), "missing", {}});
  }
  return problems;
}

}  // namespace gendan::orders
