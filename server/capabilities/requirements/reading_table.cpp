#include "capabilities/requirements/reading_date.hpp"
#include "capabilities/requirements/reading_deadline.hpp"
#include "capabilities/requirements/reading_table_cut.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/half_width.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t most_fact_bytes = 4'000;

// The unit in the heading: "Qty (pcs)".
std::optional<std::string> unit_in(std::string_view heading) {
  auto const plain = half_width(heading);
  auto const open = plain.find('(');
  auto const close = plain.find(')', std::min(open, plain.size()));
  if (open == std::string::npos || close == std::string::npos) return std::nullopt;
  auto const inner = std::string(trimmed(std::string_view(plain).substr(open + 1, close - open - 1)));
  return is_unit(inner) ? std::optional(inner) : std::nullopt;
}

std::string_view without_brackets(std::string_view text) { return trimmed(text.substr(0, text.find_first_of("(["))); }

}  // namespace

LineTable::Cells LineTable::cells_of(PlacedRow const& row, bool wraps) const {
  Cells cells(head_->columns.size());
  for (auto const& text : row) {
    for (auto const& part : cut_at_columns(text, head_->columns)) put(part, wraps, cells);
  }
  return cells;
}

void LineTable::put(PlacedText const& text, bool wraps, Cells& cells) const {
  std::size_t best = 0;
  for (std::size_t index = 1; index < cells.size(); ++index) {
    if (overlap(head_->columns[index].extent, text.extent) > overlap(head_->columns[best].extent, text.extent))
      best = index;
  }
  bool const is_below = overlap(head_->columns[best].extent, text.extent) > 0;
  if (cells[best] && !is_below && !wraps) return;
  if (cells[best])
    cells[best] = Cell{cells[best]->text + " " + text.text, cells[best]->origin, false};
  else
    cells[best] = Cell{text.text, text.origin, text.is_plain};
}

LineTable::Cell const* LineTable::cell_of(Cells const& cells, LineColumn means) const {
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (cells[index] && head_->columns[index].means == means) return &*cells[index];
  }
  return nullptr;
}

// A number of pieces or a price, and of what.
bool LineTable::is_line(Cells const& cells) const {
  auto const* quantity = cell_of(cells, LineColumn::quantity);
  auto const* price = cell_of(cells, LineColumn::unit_price);
  bool const counts =
      (quantity != nullptr && has_digit(quantity->text)) || (price != nullptr && has_digit(price->text));
  if (!counts) return false;
  return std::ranges::any_of(std::array{LineColumn::item, LineColumn::customer_item_code, LineColumn::product_code,
                                        LineColumn::description, LineColumn::specification},
                             [&](LineColumn means) { return cell_of(cells, means) != nullptr; });
}

// More words of the line above. Codes go on only where rows keep a distance that this one does not: else it may be
// a line whose quantity is not said.
bool LineTable::is_continuation(Cells const& cells, bool is_close) const {
  if (!is_last_row_a_line_) return false;
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (!cells[index]) continue;
    using enum LineColumn;
    auto const& means = head_->columns[index].means;
    bool const is_words = means == description || means == specification;
    bool const is_code = means == item || means == customer_item_code || means == product_code || means == unit;
    if (!is_words && !(is_code && is_close && !are_rows_close_)) return false;
  }
  return true;
}

LineTable::Outcome LineTable::take(PlacedRow const& row, bool wraps, ReadingDraft& draft) {
  auto const cells = cells_of(row, wraps);
  bool const is_last = std::exchange(is_last_row_a_line_, false);
  bool const sums_up = cell_of(cells, LineColumn::unit_price) == nullptr &&
                       std::ranges::any_of(row, [](PlacedText const& cell) { return is_total(cell.text); });
  if (sums_up) {
    for (auto const& cell : row) draft.see_currency(cell.text, cell.origin);
    return Outcome::total;
  }
  bool const is_close = !row.empty() && row.front().is_close;
  if (is_line(cells)) {
    are_rows_close_ = are_rows_close_ || (is_last && is_close);
    take_line(cells, draft);
    is_last_row_a_line_ = true;
    return Outcome::line;
  }
  is_last_row_a_line_ = is_last;
  bool const has_label =
      std::ranges::any_of(row, [](PlacedText const& cell) { return labelled(cell.text).has_value(); });
  if (wraps && !has_label && is_continuation(cells, is_close)) {
    append(cells);
    return Outcome::more_of_the_line;
  }
  is_last_row_a_line_ = false;
  return Outcome::something_else;
}

void LineTable::append(Cells const& cells) {
  auto& line = lines_.back();
  // "HL-" and "100" are one code.
  auto const longer = [](std::string const& before, std::string const& more) {
    return before.empty() || before.ends_with('-') || before.ends_with('/') ? before + more : before + " " + more;
  };
  auto const add = [&](auto& member, std::string const& more) {
    using Text = typename std::remove_cvref_t<decltype(member)>::value_type;
    if (auto text = Text::parsed(longer(member ? member->text() : std::string(), more))) member = *std::move(text);
  };
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (!cells[index]) continue;
    auto const& column = head_->columns[index];
    auto const& more = cells[index]->text;
    if (column.means == LineColumn::description) add(line.content.description, more);
    if (column.means == LineColumn::customer_item_code) add(line.content.customer_item_code, more);
    if (column.means == LineColumn::product_code) add(line.content.product_code, more);
    if (column.means == LineColumn::unit) add(line.content.unit, more);
    if (column.means == LineColumn::item && line.item) line.item->text = longer(line.item->text, more);
    if (column.means != LineColumn::specification) continue;
    auto const known = std::ranges::find_if(line.content.specification,
                                            [&](catalog::Attribute const& one) { return one.name == column.heading; });
    if (known == line.content.specification.end()) continue;
    if (auto text = Label::parsed(longer(known->value.text(), more))) known->value = *std::move(text);
  }
}

void LineTable::take_line(Cells const& cells, ReadingDraft& draft) {
  Line line;
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (cells[index]) take_cell(line, head_->columns[index], *cells[index], draft);
  }
  lines_.push_back(std::move(line));
}

void LineTable::take_cell(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft& draft) {
  auto const keep = [&](auto& member, std::string const& field, auto value) {
    if (!value) return line.notes.push_back({field, {"too_long", {}, cell.origin}});
    member = *std::move(value);
    line.links.push_back({field, cell.origin});
  };
  auto& to = line.content;
  if (!column.means) {
    auto name = Name::parsed(column.heading);
    if (!name || cell.text.size() > most_fact_bytes)
      return line.notes.push_back({"facts", {"too_long", {}, cell.origin}});
    auto const [place, is_new] = to.facts.emplace(name->text(), cell.text);
    if (is_new) line.links.push_back({"facts/" + name->text(), cell.origin});
    return;
  }
  switch (*column.means) {
    case LineColumn::position:
      if (auto const number = plain_number(cell.text, std::nullopt).value; number && number->size() <= 4)
        line.position = QuantityNumber::parsed(*number).value_or(QuantityNumber()).scaled() / 1'000;
      return;
    case LineColumn::item:
      line.item = cell;
      return;
    case LineColumn::customer_item_code:
      return keep(to.customer_item_code, "customer_item_code", Label::parsed(cell.text));
    case LineColumn::product_code:
      return keep(to.product_code, "product_code", Label::parsed(cell.text));
    case LineColumn::description:
      return keep(to.description, "description", BoundedText<0, 500>::parsed(cell.text));
    case LineColumn::unit:
      return keep(to.unit, "unit", BoundedText<1, 40>::parsed(cell.text));
    case LineColumn::specification: {
      auto name = Name::parsed(column.heading);
      auto value = Label::parsed(cell.text);
      if (!name || !value) return line.notes.push_back({"specification", {"too_long", {}, cell.origin}});
      line.links.push_back({"specification/" + name->text(), cell.origin});
      to.specification.push_back({*std::move(name), *std::move(value)});
      return;
    }
    case LineColumn::quantity:
      return take_quantity(line, column, cell, draft);
    case LineColumn::unit_price:
    case LineColumn::amount:
      return take_price(line, column, cell, draft);
    case LineColumn::requested_on: {
      auto read = read_date(cell.text, draft.habits().date_order);
      if (read.fault == "date_without_year")
        read = read_deadline(cell.text, draft.habits().date_order, draft.received_on());
      if (!read.value) return line.notes.push_back({"requested_on", {std::string(read.fault), {}, cell.origin}});
      to.requested_on = *read.value;
      line.links.push_back({"requested_on", cell.origin});
    }
  }
}

// The one number of a cell, with what stands around it; a fault when there are two ("12 x 100").
struct CellNumber {
  Read<std::string> plain;
  std::string_view before;
  std::string_view after;
};

static CellNumber number_of(std::string_view text, bool is_plain, std::optional<DecimalMark> mark) {
  if (is_plain) return {{std::string(text), {}}, {}, {}};
  auto const found = found_number(without_brackets(text));
  if (!found || has_digit(found->after)) return {{std::nullopt, "not_a_number"}, {}, {}};
  return {plain_number(found->number, mark), found->before, found->after};
}

void LineTable::take_quantity(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft const& draft) {
  auto const plain_text = half_width(cell.text);
  auto const number = number_of(plain_text, cell.is_plain, draft.habits().decimal_mark);
  auto const quantity = number.plain.value ? QuantityNumber::parsed(*number.plain.value) : std::nullopt;
  if (!quantity || quantity->scaled() <= 0) {
    auto const fault = number.plain.fault.empty() ? std::string_view("not_a_number") : number.plain.fault;
    return line.notes.push_back({"quantity", {std::string(fault), {}, cell.origin}});
  }
  line.content.quantity = quantity;
  line.links.push_back({"quantity", cell.origin});
  auto const said = std::string(number.after.empty() ? number.before : number.after);
  auto const unit = said.empty() ? unit_in(column.heading) : std::optional(said);
  bool const has_own_column =
      std::ranges::any_of(head_->columns, [](TableColumn const& each) { return each.means == LineColumn::unit; });
  auto parsed = unit && !has_own_column ? BoundedText<1, 40>::parsed(*unit) : std::nullopt;
  if (!parsed) return;
  line.content.unit = std::move(parsed);
  line.links.push_back({"unit", said.empty() ? column.origin : cell.origin});
}

void LineTable::take_price(Line& line, TableColumn const& column, Cell const& cell, ReadingDraft& draft) {
  bool const is_price = column.means == LineColumn::unit_price;
  auto const field = is_price ? "unit_price" : "amount";
  auto const plain_text = half_width(cell.text);
  auto const number = number_of(plain_text, cell.is_plain, draft.habits().decimal_mark);
  std::string const plain = number.plain.value.value_or("");
  draft.see_currency(column.heading, column.origin);
  draft.see_currency(cell.text, cell.origin);
  auto const price = is_price ? UnitPrice::parsed(plain) : std::nullopt;
  auto const amount = is_price ? std::nullopt : orders::StatedAmount::parsed(plain);
  bool const is_taken = (price && price->scaled() >= 0) || amount;
  if (!is_taken) {
    auto const fault = number.plain.fault.empty() ? std::string_view("not_a_number") : number.plain.fault;
    return line.notes.push_back({field, {std::string(fault), {}, cell.origin}});
  }
  if (price) line.content.unit_price = price;
  if (amount) line.content.amount = amount;
  line.links.push_back({field, cell.origin});
}

void LineTable::take_spoken(orders::OrderLine line, std::vector<std::pair<std::string, Origin>> links) {
  Line spoken;
  spoken.content = std::move(line);
  spoken.links = std::move(links);
  lines_.push_back(std::move(spoken));
}

// A column headed "Item" counts the lines, or holds codes, or words beside codes.
void LineTable::decide_items() {
  bool are_numbers = true;
  std::int64_t last = 0;
  for (auto const& line : lines_) {
    if (!line.item) continue;
    auto const number = plain_number(line.item->text, std::nullopt).value;
    auto const value = number && number->size() <= 4 ? QuantityNumber::parsed(*number) : std::nullopt;
    are_numbers = are_numbers && value && value->scaled() > last;
    if (are_numbers) last = value->scaled();
  }
  for (auto& line : lines_) {
    if (!line.item) continue;
    auto const& [text, origin, is_plain] = *line.item;
    if (are_numbers) {
      line.position = QuantityNumber::parsed(plain_number(text, std::nullopt).value.value())->scaled() / 1'000;
    } else if (auto code = Label::parsed(text); code && !line.content.customer_item_code && line.content.description) {
      line.content.customer_item_code = *std::move(code);
      line.links.insert(line.links.begin(), {"customer_item_code", origin});
    } else if (auto words = BoundedText<0, 500>::parsed(text); words && !line.content.description) {
      line.content.description = *std::move(words);
      line.links.insert(line.links.begin(), {"description", origin});
    }
  }
}

bool LineTable::are_positions_good() const {
  std::set<std::int64_t> seen;
  return std::ranges::all_of(lines_, [&](Line const& line) {
    return line.position && Whole<1, 9999>::of(*line.position) && seen.insert(*line.position).second;
  });
}

void LineTable::hand_over(ReadingDraft& draft) {
  decide_items();
  bool const is_numbered = are_positions_good();
  std::int64_t next = 0;
  // 999 tens fit into a position; more lines are counted singly.
  std::int64_t const step = lines_.size() <= 999 ? 10 : 1;
  for (auto& line : lines_) {
    next += step;
    if (draft.content().lines.size() >= orders::most_lines)
      return draft.note("too_many_lines", line.links.empty() ? Origin() : line.links.front().second, "lines");
    line.content.position = Whole<1, 9999>::of(is_numbered ? *line.position : next).value();
    auto const prefix = "lines/" + std::to_string(line.content.position.value()) + "/";
    for (auto& [field, note] : line.notes) draft.note(note.code, note.origin, prefix + field);
    draft.add_line(std::move(line.content), line.links);
  }
}

}  // namespace gendan::requirements
