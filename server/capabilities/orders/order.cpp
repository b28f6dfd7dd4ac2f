#include "capabilities/orders/order.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace gendan::orders {
namespace {

// UN/LOCODE: two letters of the country, three letters or digits 2–9 of the place.
bool is_location_code(std::string_view code) {
  if (code.size() != 5) return false;
  auto const is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  auto const is_place = [&](char c) { return is_letter(c) || (c >= '2' && c <= '9'); };
  return is_letter(code[0]) && is_letter(code[1]) && std::ranges::all_of(code.substr(2), is_place);
}

std::int64_t magnitude(Money const& money) {
  return money.minor() < 0 ? -std::max(money.minor(), -INT64_MAX) : money.minor();
}

bool computes_too_much(OrderLine const& line, Currency currency) {
  try {
    auto const amount = computed_amount(line, currency);
    return amount && magnitude(*amount) > most_worth;
  } catch (std::overflow_error const&) {
    return true;
  }
}

bool is_worth_too_much(OrderContent const& content) {
  if (!content.currency) return false;
  std::int64_t together = 0;
  for (auto const& line : content.lines) {
    if (auto const worth = line_worth(line, *content.currency)) together += magnitude(*worth);
  }
  return together > most_worth;
}

void check_line(OrderContent const& content, OrderLine const& line, std::string const& path,
                std::vector<Problem>& problems) {
  if (line.quantity && line.quantity->scaled() <= 0) problems.push_back({path + "/quantity", "not_positive", {}});
  if (line.unit_price && line.unit_price->scaled() < 0) problems.push_back({path + "/unit_price", "negative", {}});
  if (!content.currency) {
    if (line.unit_price) problems.push_back({path + "/unit_price", "currency_needed", {}});
    if (line.amount) problems.push_back({path + "/amount", "currency_needed", {}});
    return;
  }
  auto const digits = content.currency->minor_digits();
  auto const stated = line.amount ? Money::parsed(line.amount->text(), *content.currency) : std::nullopt;
  if (line.amount && !stated) problems.push_back({path + "/amount", "not_an_amount", std::to_string(digits)});
  if (stated && magnitude(*stated) > most_worth) problems.push_back({path + "/amount", "amount_too_large", {}});
  if (computes_too_much(line, *content.currency)) problems.push_back({path + "/quantity", "amount_too_large", {}});
}

void check_header(OrderContent const& content, std::vector<Problem>& problems) {
  if (content.incoterm && content.incoterm_edition &&
      !incoterm_exists_in(*content.incoterm, content.incoterm_edition->value())) {
    problems.push_back({"/incoterm", "not_in_this_edition", std::to_string(content.incoterm_edition->value())});
  }
  auto const check_port = [&](std::optional<LocationCode> const& port, char const* path) {
    if (port && !is_location_code(port->text())) problems.push_back({path, "not_a_location_code", {}});
  };
  check_port(content.port_of_loading, "/port_of_loading");
  check_port(content.port_of_discharge, "/port_of_discharge");
}

}  // namespace

std::vector<Problem> shape_problems(OrderContent const& content) {
  std::vector<Problem> problems;
  auto const bound = [&](std::string const& path, std::size_t entries, std::size_t most) {
    if (entries > most) problems.push_back({path, "too_many_entries", std::to_string(most)});
  };
  bound("/facts", content.facts.size(), most_facts);
  bound("/lines", content.lines.size(), most_lines);
  std::set<std::int64_t> positions;
  for (std::size_t index = 0; index < content.lines.size(); ++index) {
    auto const& line = content.lines[index];
    auto const path = "/lines/" + std::to_string(index);
    if (!positions.insert(line.position.value()).second) problems.push_back({path + "/position", "given_twice", {}});
    bound(path + "/facts", line.facts.size(), most_facts);
    bound(path + "/specification", line.specification.size(), most_facts);
  }
  return problems;
}

std::vector<Problem> content_problems(OrderContent const& content) {
  auto problems = shape_problems(content);
  check_header(content, problems);
  for (std::size_t index = 0; index < content.lines.size(); ++index)
    check_line(content, content.lines[index], "/lines/" + std::to_string(index), problems);
  // Where each line holds, their sum fits 64 bits.
  if (problems.empty() && is_worth_too_much(content)) problems.push_back({"/lines", "amount_too_large", {}});
  return problems;
}

std::optional<Money> computed_amount(OrderLine const& line, Currency currency) {
  if (!line.unit_price || !line.quantity) return std::nullopt;
  return line_amount(*line.unit_price, *line.quantity, currency);
}

std::optional<Money> line_worth(OrderLine const& line, Currency currency) {
  if (line.amount) return Money::parsed(line.amount->text(), currency);
  return computed_amount(line, currency);
}

std::optional<Money> order_total(OrderContent const& content) {
  if (!content.currency) return std::nullopt;
  std::optional<Money> total;
  for (auto const& line : content.lines) {
    auto const worth = line_worth(line, *content.currency);
    if (worth) total = total ? *total + *worth : *worth;
  }
  return total;
}

bool incoterm_exists_in(Incoterm term, std::int64_t edition) {
  switch (term) {
    case Incoterm::DPU:
      return edition >= 2020;
    case Incoterm::DAT:
      return edition == 2010;
    case Incoterm::DAP:
      return edition >= 2010;
    case Incoterm::DAF:
    case Incoterm::DES:
    case Incoterm::DEQ:
    case Incoterm::DDU:
      return edition <= 2000;
    default:
      return true;
  }
}

DeliveryState delivery_state(std::optional<QuantityNumber> ordered, std::optional<Tolerance> tolerance_under,
                             std::vector<LineDelivery> deliveries) {
  std::ranges::stable_sort(deliveries, {}, &LineDelivery::delivered_on);
  std::int64_t needed = 0;
  if (ordered) {
    auto const least_share = 10'000 - (tolerance_under ? tolerance_under->value() : 0);
    needed = multiplied_and_divided(ordered->scaled(), least_share, 10'000, Rounding::half_away_from_zero);
  }
  DeliveryState state;
  std::int64_t sum = 0;
  for (auto const& delivery : deliveries) {
    if (__builtin_add_overflow(sum, delivery.quantity.scaled(), &sum)) throw std::overflow_error("delivered quantity");
    if (!state.completed_on && sum >= needed) state.completed_on = delivery.delivered_on;
  }
  state.delivered = QuantityNumber::from_scaled(sum);
  return state;
}

void forget_the_occasion(OrderContent& content) {
  content.customer_reference.reset();
  content.ordered_on.reset();
  content.requested_on.reset();
  content.promised_on.reset();
  content.missing.clear();
  for (auto& line : content.lines) {
    line.requested_on.reset();
    line.confirmed_on.reset();
    line.forecast_on.reset();
  }
}

}  // namespace gendan::orders
