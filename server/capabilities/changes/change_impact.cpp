#include "capabilities/changes/change_impact.hpp"

#include <algorithm>
#include <chrono>

namespace gendan::changes {
namespace {

using orders::OrderContent;
using orders::OrderLine;
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

// Of a line that is not there: nothing.
std::int64_t worth_of(OrderLine const* line, Currency currency) {
  auto const worth = line == nullptr ? std::nullopt : orders::line_worth(*line, currency);
  return worth ? worth->minor() : 0;
}

Money moved_worth(OrderContent const& base, OrderContent const& proposed, Currency currency) {
  std::int64_t moved = 0;
  for (auto const position : positions(base, proposed))
    moved += std::abs(worth_of(line_at(proposed, position), currency) - worth_of(line_at(base, position), currency));
  return {moved, currency};
}

std::optional<std::int64_t> rate(Money const& part, Money const& whole) {
  auto const all = std::abs(whole.minor());
  if (all == 0 || std::abs(part.minor()) / all > most_times) return std::nullopt;
  return multiplied_and_divided(part.minor(), 10'000, all, Rounding::half_away_from_zero);
}

template <class T>
T of_line(OrderLine const* line, T OrderLine::*member) {
  return line == nullptr ? T() : line->*member;
}

}  // namespace

PriceImpact price_impact(OrderContent const& base, OrderContent const& proposed) {
  PriceImpact price;
  price.total_before = orders::order_total(base);
  price.total_after = orders::order_total(proposed);
  if (!price.total_before || !price.total_after) return price;
  auto const currency = price.total_after->currency();
  if (price.total_before->currency() != currency) return price;
  price.difference = Money(price.total_after->minor() - price.total_before->minor(), currency);
  price.basis_points = rate(*price.difference, *price.total_before);
  price.moved = moved_worth(base, proposed, currency);
  price.moved_basis_points = rate(*price.moved, *price.total_before);
  return price;
}

std::vector<DateImpact> date_impact(OrderContent const& base, OrderContent const& proposed) {
  std::vector<DateImpact> dates;
  add_date(dates, "requested_on", base.requested_on, proposed.requested_on);
  add_date(dates, "promised_on", base.promised_on, proposed.promised_on);
  for (auto const position : positions(base, proposed)) {
    auto const* before = line_at(base, position);
    auto const* after = line_at(proposed, position);
    auto const prefix = "lines/" + std::to_string(position) + "/";
    add_date(dates, prefix + "requested_on", of_line(before, &OrderLine::requested_on),
             of_line(after, &OrderLine::requested_on));
    add_date(dates, prefix + "confirmed_on", of_line(before, &OrderLine::confirmed_on),
             of_line(after, &OrderLine::confirmed_on));
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
