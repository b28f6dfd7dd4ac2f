#include "capabilities/orders/order_completeness.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

struct Requirement {
  std::string name;
  bool is_present = false;
  bool is_critical = true;
  OrderLine const* line = nullptr;  // absent: of the header

  std::string field() const {
    if (line == nullptr) return name;
    return "lines/" + std::to_string(line->position.value()) + "/" + name;
  }
};

template <class T>
bool has_text(std::optional<T> const& value) {
  return value && !value->text().empty();
}

bool has_lines(std::optional<customers::Address> const& address) { return address && has_text(address->lines); }

// What is needed, field by field, with whether it is there.
class Requirements {
public:
  explicit Requirements(FieldNeeds const& needs) : needs_(needs) {}

  void add_always(char const* name, bool is_present) { list_.push_back({name, is_present, true, nullptr}); }
  void add(NeededField field, bool is_present, OrderLine const* line = nullptr) {
    auto const need = needs_.of(field);
    if (need == FieldNeed::not_required) return;
    list_.push_back({describe::enum_text(field), is_present, need == FieldNeed::critical, line});
  }
  std::vector<Requirement> list() && { return std::move(list_); }

private:
  FieldNeeds const& needs_;
  std::vector<Requirement> list_;
};

void add_terms(OrderTerms const& terms, Requirements& needed) {
  using enum NeededField;
  needed.add_always("customer_id", terms.customer_id.has_value());
  needed.add(customer_reference, has_text(terms.customer_reference));
  needed.add(currency, terms.currency.has_value());
  needed.add(delivery_address, has_lines(terms.delivery_address));
  needed.add(invoice_address, has_lines(terms.invoice_address));
  needed.add(incoterm, terms.incoterm.has_value());
  needed.add(incoterm_place, has_text(terms.incoterm_place));
  needed.add(payment_term, has_text(terms.payment_term));
  needed.add(transport_mode, terms.transport_mode.has_value());
  needed.add(port_of_loading, has_text(terms.port_of_loading));
  needed.add(port_of_discharge, has_text(terms.port_of_discharge));
  needed.add(documents_wanted, !terms.documents_wanted.empty());
}

void add_line(OrderLine const& line, bool has_currency, bool has_header_date, Requirements& needed) {
  using enum NeededField;
  needed.add(product_code, line.product_id || has_text(line.product_code) || has_text(line.customer_item_code), &line);
  needed.add(customer_item_code, has_text(line.customer_item_code), &line);
  needed.add(description, has_text(line.description), &line);
  needed.add(specification, !line.specification.empty(), &line);
  needed.add(quantity, line.quantity.has_value(), &line);
  needed.add(unit, has_text(line.unit), &line);
  needed.add(unit_price, line.unit_price.has_value() && has_currency, &line);
  if (!has_header_date) needed.add(requested_on, line.requested_on.has_value(), &line);
}

std::vector<Requirement> requirements(OrderTerms const& terms, LineReferences const& lines, FieldNeeds const& needs) {
  Requirements needed(needs);
  add_terms(terms, needed);
  needed.add_always("lines", !lines.empty());
  auto const has_date = [](OrderLine const* line) { return line->requested_on.has_value(); };
  bool const lines_have_dates = !lines.empty() && std::ranges::all_of(lines, has_date);
  // One date for the whole order, or one for each line.
  bool const asks_lines = !terms.requested_on && std::ranges::any_of(lines, has_date);
  if (!asks_lines) needed.add(NeededField::requested_on, terms.requested_on.has_value() || lines_have_dates);
  bool const has_currency = terms.currency.has_value() || needs.of(NeededField::currency) == FieldNeed::not_required;
  for (auto const* line : lines) add_line(*line, has_currency, !asks_lines, needed);
  return std::move(needed).list();
}

MissingField const* mark_of(OrderTerms const& terms, std::string_view field) {
  auto const found = std::ranges::find_if(terms.missing, [&](auto const& mark) { return mark.field.text() == field; });
  return found == terms.missing.end() ? nullptr : &*found;
}

}  // namespace

Completeness completeness(OrderTerms const& terms, LineReferences const& lines, FieldNeeds const& needs) {
  Completeness result;
  std::int64_t settled = 0;
  auto const list = requirements(terms, lines, needs);
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

std::vector<Problem> missing_mark_problems(OrderContent const& content, FieldNeeds const& needs) {
  std::vector<Problem> problems;
  LineReferences lines;
  for (auto const& line : content.lines) lines.push_back(&line);
  std::vector<std::string> required;
  for (auto const& requirement : requirements(content, lines, needs)) required.push_back(requirement.field());
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
