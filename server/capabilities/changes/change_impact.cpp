#include "capabilities/changes/change_impact.hpp"

#include <algorithm>
#include <chrono>

namespace gendan::changes {
namespace {

using orders::OrderContent;
using orders::OrderLine;
using orders::OrderTerms;
using OptionalDate = std::optional<CalendarDate>;

constexpr std::int64_t most_times = 10'000;  // beyond it a rate says nothing

OrderLine const* line_at(OrderContent const& content, std::int64_t position) {
  auto const line = std::ranges::find(content.lines, position, [](auto const& each) { return each.position.value(); });
  return line == content.lines.end() ? nullptr : &*line;
}

// Of both sides, in order, each once.
std::vector<std::int64_t> positions(OrderContent const& base, OrderContent const& proposed) {
  std::vector<std::int64_t> list;
  for (auto const* content : {&base, &proposed}) {
    for (auto const& line : content->lines) list.push_back(line.position.value());
  }
  std::ranges::sort(list);
  auto const rest = std::ranges::unique(list);
  list.erase(rest.begin(), rest.end());
  return list;
}

void add_date(std::vector<DateImpact>& dates, std::string field, OptionalDate const& before,
              OptionalDate const& after) {
  if (before == after) return;
  DateImpact date{std::move(field), before, after, std::nullopt};
  if (before && after) date.days = (*after - *before).count();
  dates.push_back(std::move(date));
}

template <class T>
T of_line(OrderLine const* line, T OrderLine::*member) {
  return line == nullptr ? T() : line->*member;
}

}  // namespace

PriceImpact price_impact(OrderContent const& base, OrderContent const& proposed) {
  PriceImpact price{orders::order_total(base), orders::order_total(proposed), std::nullopt, std::nullopt};
  if (!price.total_before || !price.total_after) return price;
  if (price.total_before->currency() != price.total_after->currency()) return price;
  price.difference = Money(price.total_after->minor() - price.total_before->minor(), price.total_after->currency());
  auto const before = std::abs(price.total_before->minor());
  auto const changed = price.difference->minor();
  if (before == 0 || std::abs(changed) / before > most_times) return price;
  price.basis_points = multiplied_and_divided(changed, 10'000, before, Rounding::half_away_from_zero);
  return price;
}

std::vector<DateImpact> date_impact(OrderContent const& base, OrderContent const& proposed) {
  std::vector<DateImpact> dates;
  add_date(dates, "requested_on", base.requested_on, proposed.requested_on);
  add_date(dates, "promised_on", base.promised_on, proposed.promised_on);
  for (auto const position : positions(base, proposed)) {
    auto const* before = line_at(base, position);
    auto const* after = line_at(proposed, position);
    if (before == nullptr || after == nullptr) continue;  // it came or went with all it has
    auto const prefix = "lines/" + std::to_string(position) + "/";
    add_date(dates, prefix + "requested_on", before->requested_on, after->requested_on);
    add_date(dates, prefix + "confirmed_on", before->confirmed_on, after->confirmed_on);
  }
  return dates;
}

std::vector<QuantityImpact> quantity_impact(OrderContent const& base, OrderContent const& proposed) {
  std::vector<QuantityImpact> quantities;
  for (auto const position : positions(base, proposed)) {
    auto const before = of_line(line_at(base, position), &OrderLine::quantity);
    auto const after = of_line(line_at(proposed, position), &OrderLine::quantity);
    if (before != after) quantities.push_back({position, before, after});
  }
  return quantities;
}

}  // namespace gendan::changes
