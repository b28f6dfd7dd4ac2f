#include "capabilities/integration/import_order.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/digits.hpp"
#include "base/half_width.hpp"
#include "capabilities/integration/import_values.hpp"
#include "platform/describe/assign.hpp"

namespace gendan::integration {
namespace {

using orders::OrderLine;
using orders::OrderTerms;

constexpr std::string_view line_prefix = "lines.";

std::size_t column_index(std::vector<std::string> const& columns, std::string const& name) {
  auto const found = std::ranges::find(columns, name);
  if (found == columns.end()) throw std::logic_error("the mapping was not checked: " + name);
  return static_cast<std::size_t>(found - columns.begin());
}

template <class T>
void add_targets(std::string const& prefix, std::vector<std::string>& out) {
  describe::for_each_member<T>([&](std::string_view name, auto pointer) {
    using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    if constexpr (describe::Scalar<Member>) {
      out.push_back(prefix + std::string(name));
    } else if constexpr (describe::IsOptional<Member>::value) {
      using Inner = typename Member::value_type;
      if constexpr (describe::Scalar<Inner>)
        out.push_back(prefix + std::string(name));
      else if constexpr (describe::Described<Inner>)
        add_targets<Inner>(prefix + std::string(name) + ".", out);
    }
  });
}

bool is_date_field(std::string_view field) { return field.ends_with("_on"); }

bool is_number_field(std::string_view field) {
  return field == "quantity" || field == "unit_price" || field == "amount" || field == "delivered_quantity";
}

// What is written for people to read: kept as it was written. The rest is numbers, dates, codes.
bool is_prose(std::string_view field) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"customer_name", "supplier_name", "description", "incoterm_place", "payment_term", "remark"});
  bool const is_of_address = field.find("_address.") != std::string_view::npos;
  return is_of_address ? !field.ends_with(".country") && !field.ends_with(".postal_code")
                       : std::ranges::find(names, field) != names.end();
}

std::string comparable(std::string_view cell) { return std::string(trimmed(half_width(cell))); }

std::string_view without_percent(std::string_view text) {
  return text.ends_with('%') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

// "/lines/3/unit_price" is of the fourth line, "/delivery_address/city" of none: "delivery_address.city".
std::pair<std::optional<std::size_t>, std::string> place_of(std::string_view path) {
  constexpr std::string_view lines = "/lines/";
  std::optional<std::size_t> line;
  if (path.starts_with(lines)) {
    path.remove_prefix(lines.size());
    auto const digits = path.substr(0, path.find('/'));
    line = static_cast<std::size_t>(number_of_digits(digits).value_or(0));
    path.remove_prefix(digits.size());
  }
  std::string field(path.substr(path.starts_with('/') ? 1 : 0));
  std::ranges::replace(field, '/', '.');
  return {line, field};
}

}  // namespace

RowProblem row_problem(std::int64_t row, std::string column, std::string_view code, std::string_view value) {
  constexpr std::size_t most_bytes = 200;
  return {row, std::move(column), std::string(code), std::string(beginning(value, most_bytes))};
}

std::string group_key(std::string_view cell) { return comparable(cell); }

std::vector<std::string> import_targets() {
  std::vector<std::string> targets = {"customer_name"};
  add_targets<OrderTerms>("", targets);
  targets.insert(targets.end(), {"lines.supplier_name", "lines.delivered_on", "lines.delivered_quantity"});
  add_targets<OrderLine>(std::string(line_prefix), targets);
  std::erase_if(targets, [](std::string const& name) {  // ids of this system and positions are not another's to give
    return name.ends_with("_id") || name == "lines.position";
  });
  return targets;
}

bool is_import_target(std::string_view target) {
  static std::vector<std::string> const targets = import_targets();
  return std::ranges::find(targets, target) != targets.end();
}

OrderReader::OrderReader(ImportMapping const& mapping, std::vector<std::string> const& columns)
    : columns_(columns),
      is_taken_(columns.size(), false),
      group_column_(column_index(columns, mapping.group_by.text())) {
  for (auto const& rule : mapping.rules) {
    std::string_view const target = rule.to.text();
    bool const is_of_line = target.starts_with(line_prefix);
    std::optional<std::size_t> column;
    if (rule.column) {
      column = column_index(columns, rule.column->text());
      is_taken_[*column] = true;
    }
    Rule read{&rule, column, is_of_line, std::string(is_of_line ? target.substr(line_prefix.size()) : target), {}, {}};
    for (auto const& [written, value] : rule.values) read.values.try_emplace(comparable(written), value);
    for (auto const& written : rule.empty_when) read.empty_when.push_back(comparable(written.text()));
    rules_.push_back(std::move(read));
  }
  for (auto const& rule : mapping.references) {
    references_.push_back(
        {&rule, column_index(columns, rule.column.text()), column_index(columns, rule.key_column.text())});
  }
}

std::size_t OrderReader::column(std::string const& name) const { return column_index(columns_, name); }

std::vector<std::size_t> OrderReader::key_columns() const {
  std::vector<std::size_t> columns;
  for (auto const& reference : references_) {
    if (std::ranges::find(columns, reference.key_column) == columns.end()) columns.push_back(reference.key_column);
  }
  return columns;
}

ReadOrder OrderReader::read(RowGroup const& group, LookUp const& look_up) const {
  ReadOrder order;
  auto const& rows = group.rows;
  if (group.row_count > static_cast<std::int64_t>(orders::most_lines)) {
    order.problems.push_back(
        {rows.front().number, columns_[group_column_], "too_many_lines", std::to_string(group.row_count)});
    return order;
  }
  std::int64_t const step = rows.size() <= 999 ? 10 : 1;
  for (auto const& row : rows) {
    add_row_faults(row, order);
    ReadLine read{row, rows.front(), {}, {}, {}};
    auto const position = static_cast<std::int64_t>(order.content.lines.size() + 1) * step;
    read.line.position = Whole<1, 9999>::of(position).value();
    read_row(read, look_up, order);
    if (read.delivered_on) order.deliveries.push_back({position, *read.delivered_on, read.delivered_quantity});
    order.content.lines.push_back(std::move(read.line));
  }
  add_content_problems(rows, order);
  return order;
}

RowProblem const* OrderReader::fault_at(SourceRow const& row, std::size_t column) const {
  auto const found = std::ranges::find(row.faults, columns_[column], &RowProblem::column);
  return found == row.faults.end() ? nullptr : &*found;
}

RowProblem const* OrderReader::group_fault(SourceRow const& row) const { return fault_at(row, group_column_); }

// What stands beyond the columns would be lost, and an order without its own name is not told from another.
// In columns that no rule takes, what the file holds is kept as a fact.
void OrderReader::add_row_faults(SourceRow const& row, ReadOrder& order) const {
  for (auto const& fault : row.faults)
    if (fault.column.empty()) order.problems.push_back(fault);
  if (auto const* fault = group_fault(row)) order.problems.push_back(*fault);
}

// Each at the row and the column that it comes from, or under the field's name where no column gives it.
void OrderReader::add_content_problems(std::vector<SourceRow> const& rows, ReadOrder& order) const {
  bool has_currency = true;
  for (auto const& problem : orders::content_problems(order.content)) {
    if (problem.code == "currency_needed") {
      if (std::exchange(has_currency, false))
        order.problems.push_back({rows.front().number, column_of("currency"), "price_without_currency", {}});
      continue;
    }
    auto const [line, field] = place_of(problem.path);
    auto const& row = rows.at(std::min(line.value_or(0), rows.size() - 1));
    order.problems.push_back(
        {row.number, column_of(line ? std::string(line_prefix) + field : field), problem.code, problem.limit});
  }
}

std::string OrderReader::column_of(std::string const& target) const {
  for (auto const& rule : rules_)
    if (rule.column && rule.rule->to.text() == target) return columns_[*rule.column];
  return target;
}

void OrderReader::read_row(ReadLine& read, LookUp const& look_up, ReadOrder& order) const {
  for (auto const& rule : rules_) {
    auto const source =
        rule.column ? std::string_view(read.row.cells[*rule.column]) : std::string_view(rule.rule->constant->text());
    std::string const text(trimmed(source));
    auto const compared = comparable(text);
    auto const* const fault = rule.column ? fault_at(read.row, *rule.column) : nullptr;
    if (fault && text.empty()) {
      order.problems.push_back(*fault);
      continue;
    }
    if (text.empty() || std::ranges::find(rule.empty_when, compared) != rule.empty_when.end()) {
      if (rule.column && !text.empty()) read.line.facts.emplace(columns_[*rule.column], text);
      continue;
    }
    if (fault && !rule.values.contains(compared)) {
      order.problems.push_back(*fault);
      continue;
    }
    if (auto const code = apply(rule, text, read, order)) {
      auto const column = rule.column ? columns_[*rule.column] : rule.rule->to.text();
      order.problems.push_back(row_problem(read.row.number, column, *code, text));
    }
  }
  keep_facts(read, look_up, order);
}

void OrderReader::keep_facts(ReadLine& read, LookUp const& look_up, ReadOrder& order) const {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    auto const text = trimmed(read.row.cells[column]);
    if (!is_taken_[column] && column != group_column_ && !text.empty()) read.line.facts.emplace(columns_[column], text);
  }
  for (auto const& reference : references_) {
    auto const key = referred_key(read.row.cells[reference.column], *reference.rule);
    if (!key) continue;
    auto const value = look_up(*reference.rule, *key);
    auto const& name = columns_[reference.column];
    if (value)
      read.line.facts.emplace(name + " ← " + columns_[reference.key_column] + " " + *key, *value);
    else
      order.problems.push_back(row_problem(read.row.number, name, "reference_not_found", *key));
  }
}

std::optional<std::string> OrderReader::apply(Rule const& rule, std::string const& given, ReadLine& read,
                                              ReadOrder& order) const {
  auto text = comparable(given);
  if (auto const replaced = rule.values.find(text); replaced != rule.values.end())
    text = replaced->second;
  else if (is_prose(rule.field))
    text = given;
  if (is_date_field(rule.field)) {
    auto const date = read_date(text, rule.rule->date_formats);
    if (!date) return rule.rule->date_formats.empty() && needs_date_format(text) ? "date_format_needed" : "not_a_date";
    text = date->text();
  } else if (is_number_field(rule.field)) {
    auto const number = read_number(text, rule.rule->number_format);
    if (!number)
      return !rule.rule->number_format && needs_number_format(text) ? "number_format_needed" : "not_a_decimal";
    text = *number;
  } else if (rule.field.starts_with("tolerance_")) {
    text = std::string(without_percent(text));
  }
  return rule.is_of_line ? apply_to_line(rule, text, read, order) : apply_to_terms(rule, text, read, order);
}

std::optional<std::string> OrderReader::apply_to_line(Rule const& rule, std::string const& text, ReadLine& read,
                                                      ReadOrder& order) const {
  if (rule.field == "supplier_name") {
    auto const name = Name::parsed(text);
    if (!name) return "not_a_name";
    order.supplier_names.emplace(read.line.position.value(), *name);
  } else if (rule.field == "delivered_on") {
    read.delivered_on = CalendarDate::parsed(text);
  } else if (rule.field == "delivered_quantity") {
    QuantityNumber quantity;
    if (auto const fault = describe::Form<QuantityNumber>::from_text(text, quantity)) return fault->code;
    if (quantity.scaled() <= 0) return "not_positive";
    read.delivered_quantity = quantity;
  } else if (auto const fault = describe::assign(read.line, rule.field, text)) {
    return fault->code;
  }
  return std::nullopt;
}

// The first row says what holds for the whole order; the others must not contradict it.
std::optional<std::string> OrderReader::apply_to_terms(Rule const& rule, std::string const& text, ReadLine const& read,
                                                       ReadOrder& order) const {
  if (&read.row != &read.first_row) {
    if (!rule.column || comparable(read.first_row.cells[*rule.column]) == comparable(read.row.cells[*rule.column]))
      return std::nullopt;
    return "differs_within_order";
  }
  if (rule.field != "customer_name") {
    auto const fault = describe::assign(static_cast<OrderTerms&>(order.content), rule.field, text);
    return fault ? std::optional(fault->code) : std::nullopt;
  }
  order.customer_name = Name::parsed(text);
  return order.customer_name ? std::nullopt : std::optional<std::string>("not_a_name");
}

}  // namespace gendan::integration
