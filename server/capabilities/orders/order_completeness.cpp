#include "capabilities/orders/order_completeness.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

struct Requirement {
  std::string field;
  bool is_present = false;
  bool is_critical = true;
};

template <class T>
bool has_text(std::optional<T> const& value) {
  return value && !value->text().empty();
}

void add_line_requirements(OrderLine const& line, bool has_currency, bool has_header_date,
                           std::vector<Requirement>& list) {
  auto const prefix = "lines/" + std::to_string(line.position.value()) + "/";
  bool const has_product = line.product_id || has_text(line.product_code) || has_text(line.customer_item_code);
  list.push_back({prefix + "product_code", has_product});
  list.push_back({prefix + "quantity", line.quantity.has_value()});
  list.push_back({prefix + "unit", has_text(line.unit)});
  list.push_back({prefix + "unit_price", line.unit_price.has_value() && has_currency});
  if (!has_header_date) list.push_back({prefix + "requested_on", line.requested_on.has_value()});
}

std::vector<Requirement> requirements(OrderContent const& content) {
  std::vector<Requirement> list;
  list.push_back({"customer_id", content.customer_id.has_value()});
  list.push_back({"currency", content.currency.has_value()});
  list.push_back({"delivery_address", content.delivery_address && has_text(content.delivery_address->lines)});
  list.push_back({"incoterm", content.incoterm.has_value()});
  list.push_back({"incoterm_place", has_text(content.incoterm_place)});
  list.push_back({"payment_term", has_text(content.payment_term), false});
  list.push_back({"lines", !content.lines.empty()});
  bool const lines_have_dates = !content.lines.empty() && std::ranges::all_of(content.lines, [](auto const& line) {
    return line.requested_on.has_value();
  });
  // One date for the whole order, or one for each line.
  bool const asks_lines = !content.requested_on && std::ranges::any_of(content.lines, [](auto const& line) {
    return line.requested_on.has_value();
  });
  if (!asks_lines) list.push_back({"requested_on", content.requested_on.has_value() || lines_have_dates});
  for (auto const& line : content.lines) add_line_requirements(line, content.currency.has_value(), !asks_lines, list);
  return list;
}

MissingField const* mark_of(OrderContent const& content, std::string_view field) {
  auto const found =
      std::ranges::find_if(content.missing, [&](auto const& mark) { return mark.field.text() == field; });
  return found == content.missing.end() ? nullptr : &*found;
}

}  // namespace

Completeness completeness(OrderContent const& content) {
  Completeness result;
  std::int64_t settled = 0;
  auto const list = requirements(content);
  for (auto const& requirement : list) {
    if (requirement.is_present) {
      ++settled;
      continue;
    }
    MissingEntry entry{requirement.field, std::nullopt, std::nullopt, std::nullopt, requirement.is_critical};
    if (auto const* mark = mark_of(content, requirement.field)) {
      entry.reason = mark->reason;
      if (mark->note) entry.note = mark->note->text();
      entry.ask_again_on = mark->ask_again_on;
      if (mark->reason == MissingReason::not_applicable) ++settled;
    }
    result.missing.push_back(std::move(entry));
  }
  result.percent = settled * 100 / static_cast<std::int64_t>(list.size());
  return result;
}

bool may_go_under_review(Completeness const& completeness) {
  return std::ranges::all_of(completeness.missing, [](auto const& entry) { return entry.reason.has_value(); });
}

bool may_be_confirmed(Completeness const& completeness) {
  return std::ranges::all_of(completeness.missing, [](auto const& entry) {
    return !entry.is_critical || (entry.reason == MissingReason::not_applicable && entry.note && !entry.note->empty());
  });
}

std::vector<Problem> missing_mark_problems(OrderContent const& content) {
  std::vector<Problem> problems;
  auto const list = requirements(content);
  for (std::size_t index = 0; index < content.missing.size(); ++index) {
    auto const& mark = content.missing[index];
    auto const path = "/missing/" + std::to_string(index);
    auto const found = std::ranges::find(list, mark.field.text(), &Requirement::field);
    if (found == list.end())
      problems.push_back({path + "/field", "not_required", {}});
    else if (mark.reason == MissingReason::other && !has_text(mark.note))
      problems.push_back({path + "/note", "missing", {}});
    else if (mark.reason == MissingReason::not_applicable && !has_text(mark.note))
      problems.push_back({path + "/note", "missing", {}});
  }
  return problems;
}

}  // namespace gendan::orders
