#include "capabilities/orders/order_completeness.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

struct Requirement {
  std::string_view name;
  bool is_present = false;
  bool is_critical = true;
  OrderLine const* line = nullptr;  // absent: of the header

  std::string field() const {
    if (line == nullptr) return std::string(name);
    return "lines/" + std::to_string(line->position.value()) + "/" + std::string(name);
  }
};

template <class T>
bool has_text(std::optional<T> const& value) {
  return value && !value->text().empty();
}

void add_line_requirements(OrderLine const& line, bool has_currency, bool has_header_date,
                           std::vector<Requirement>& list) {
  auto const add = [&](std::string_view name, bool is_present) { list.push_back({name, is_present, true, &line}); };
  add("product_code", line.product_id || has_text(line.product_code) || has_text(line.customer_item_code));
  add("quantity", line.quantity.has_value());
  add("unit", has_text(line.unit));
  add("unit_price", line.unit_price.has_value() && has_currency);
  if (!has_header_date) add("requested_on", line.requested_on.has_value());
}

std::vector<Requirement> requirements(OrderTerms const& terms, LineReferences const& lines) {
  std::vector<Requirement> list;
  list.reserve(8 + 5 * lines.size());
  list.push_back({"customer_id", terms.customer_id.has_value()});
  list.push_back({"currency", terms.currency.has_value()});
  list.push_back({"delivery_address", terms.delivery_address && has_text(terms.delivery_address->lines)});
  list.push_back({"incoterm", terms.incoterm.has_value()});
  list.push_back({"incoterm_place", has_text(terms.incoterm_place)});
  list.push_back({"payment_term", has_text(terms.payment_term), false});
  list.push_back({"lines", !lines.empty()});
  auto const has_date = [](OrderLine const* line) { return line->requested_on.has_value(); };
  bool const lines_have_dates = !lines.empty() && std::ranges::all_of(lines, has_date);
  // One date for the whole order, or one for each line.
  bool const asks_lines = !terms.requested_on && std::ranges::any_of(lines, has_date);
  if (!asks_lines) list.push_back({"requested_on", terms.requested_on.has_value() || lines_have_dates});
  for (auto const* line : lines) add_line_requirements(*line, terms.currency.has_value(), !asks_lines, list);
  return list;
}

MissingField const* mark_of(OrderTerms const& terms, std::string_view field) {
  auto const found = std::ranges::find_if(terms.missing, [&](auto const& mark) { return mark.field.text() == field; });
  return found == terms.missing.end() ? nullptr : &*found;
}

}  // namespace

Completeness completeness(OrderTerms const& terms, LineReferences const& lines) {
  Completeness result;
  std::int64_t settled = 0;
  auto const list = requirements(terms, lines);
  for (auto const& requirement : list) {
    if (requirement.is_present) {
      ++settled;
      continue;
    }
    MissingEntry entry{requirement.field(), std::nullopt, std::nullopt, std::nullopt, requirement.is_critical};
    if (auto const* mark = mark_of(terms, entry.field)) {
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
  LineReferences lines;
  for (auto const& line : content.lines) lines.push_back(&line);
  std::vector<std::string> required;
  for (auto const& requirement : requirements(content, lines)) required.push_back(requirement.field());
  for (std::size_t index = 0; index < content.missing.size(); ++index) {
    auto const& mark = content.missing[index];
    auto const path = "/missing/" + std::to_string(index);
    if (std::ranges::find(required, mark.field.text()) == required.end())
      problems.push_back({path + "/field", "not_required", {}});
    else if (mark.reason == MissingReason::other && !has_text(mark.note))
      problems.push_back({path + "/note", "missing", {}});
    else if (mark.reason == MissingReason::not_applicable && !has_text(mark.note))
      problems.push_back({path + "/note", "missing", {}});
  }
  return problems;
}

}  // namespace gendan::orders
