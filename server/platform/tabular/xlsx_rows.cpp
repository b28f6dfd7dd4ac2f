#include "platform/tabular/xlsx_rows.hpp"

#include <charconv>
#include <utility>

#include "platform/tabular/cell_text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/number_text.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

using Token = XmlReader::Token;

// "AB12" → 27
std::optional<std::size_t> column_of(std::string_view address) {
  constexpr std::size_t longest = 3;
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < address.size() && address[letters] >= 'A' && address[letters] <= 'Z'; ++letters) {
    column = column * 26 + static_cast<std::size_t>(address[letters] - 'A') + 1;
    if (letters == longest) return std::nullopt;
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

template <class Integer>
std::optional<Integer> whole_number(std::string_view text) {
  Integer value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

XlsxRows::XlsxRows(XmlReader sheet, std::shared_ptr<SharedStrings const> strings, CellStyles styles)
    : xml_(std::move(sheet)), strings_(std::move(strings)), styles_(std::move(styles)) {}

bool XlsxRows::next(SourceRow& row) {
  try {
    if (is_done_ || !find_row()) return false;
    read_row(row);
    return true;
  } catch (Refusal const& refusal) {
    auto const& problem = refusal.problems().front();
    if (number_ == 0 || !problem.path.empty()) throw;
    throw refused(refusal.kind(), refusal.code(), row_path(number_), problem.limit);
  }
}

bool XlsxRows::find_row() {
  for (;;) {
    is_done_ = xml_.next() == Token::done || xml_.is_end_of("sheetData");
    if (is_done_) {
      xml_.drain();
      return false;
    }
    if (!xml_.is_start_of("row")) continue;
    auto const stated = xml_.raw_attribute("r");
    auto const number = stated ? whole_number<std::int64_t>(*stated) : number_ + 1;
    if (!number || *number <= number_ || *number > most_sheet_rows) throw malformed("malformed_row_number");
    number_ = *number;
    return true;
  }
}

void XlsxRows::read_row(SourceRow& row) {
  row.number = number_;
  row.faults.clear();
  for (auto& cell : row.cells) {
    cell.kind = CellKind::empty;
    cell.text.clear();
  }
  RowBudget budget(number_);
  std::size_t width = 0;
  for (next_column_ = 0; xml_.next(), !xml_.is_end_of("row");) {
    if (!xml_.is_start_of("c")) continue;
    read_stored_cell();
    if (stored_.value.empty() && !stored_.has_formula) continue;
    if (stored_.column >= most_columns) throw oversized("too_many_columns", {}, most_columns);
    width = std::max(width, stored_.column + 1);
    if (row.cells.size() < width) row.cells.resize(width);
    auto& cell = row.cells[stored_.column];
    take_stored(cell, row);
    budget.take(cell.text);
  }
  row.cells.resize(width);
}

void XlsxRows::read_stored_cell() {
  auto const address = xml_.raw_attribute("r");
  auto const column = address ? column_of(*address) : next_column_;
  if (!column || *column < next_column_) throw malformed("malformed_cell_address");
  stored_.column = *column;
  next_column_ = *column + 1;
  stored_.style = whole_number<std::size_t>(xml_.raw_attribute("s").value_or("0")).value_or(0);
  stored_.type = xml_.raw_attribute("t").value_or("n");
  stored_.value.clear();
  stored_.has_formula = false;
  for (auto token = xml_.next(); !xml_.is_end_of("c"); token = xml_.next()) {
    if (xml_.is_start_of("v")) {
      read_value_text();
    } else if (xml_.is_start_of("is")) {
      append_string_item(xml_, "is", stored_.value);
    } else if (token == Token::start) {
      stored_.has_formula = stored_.has_formula || xml_.name() == "f";
      xml_.skip_element();
    }
  }
}

void XlsxRows::read_value_text() {
  for (auto token = xml_.next(); !xml_.is_end_of("v"); token = xml_.next()) {
    if (token != Token::text) throw malformed("malformed_xml");
    stored_.value += xml_.text();
    RowBudget(number_).check_growing(stored_.value.size());
  }
}

void XlsxRows::take_stored(Cell& cell, SourceRow& row) const {
  if (stored_.value.empty()) {
    // A formula that was never computed: the file comes from a program that does not calculate.
    if (stored_.type != "str") row.faults.push_back({stored_.column, "formula_without_value", {}});
    return;
  }
  cell.kind = CellKind::text;
  if (stored_.type == "s") {
    cell.text = shared_string(stored_.value);
  } else if (stored_.type == "b") {
    cell = {CellKind::boolean, stored_.value == "0" ? "false" : "true"};
  } else if (stored_.type == "n") {
    take_number(cell, row);
  } else {
    cell.text = stored_.value;
    if (stored_.type == "str") undo_character_escapes(cell.text);
    if (stored_.type == "d") cell.kind = CellKind::date;
    if (stored_.type == "e") row.faults.push_back({stored_.column, "cell_error", stored_.value});
  }
  if (cell.text.find('\0') != std::string::npos) throw malformed("nul_character");
  if (cell.text.empty()) cell.kind = CellKind::empty;
}

void XlsxRows::take_number(Cell& cell, SourceRow& row) const {
  auto number = exact_decimal(stored_.value);
  if (!number) throw malformed("malformed_number");
  auto const shown = stored_.style < styles_.shown.size() ? styles_.shown[stored_.style] : Shown::number;
  cell = {CellKind::number, std::move(*number)};
  if (shown == Shown::number) return;
  double serial = 0;
  std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), serial);
  if (auto date = date_text(serial, shown, styles_.date_system)) {
    cell = {shown == Shown::duration ? CellKind::text : CellKind::date, std::move(*date)};
  } else {
    row.faults.push_back({stored_.column, "date_out_of_range", cell.text});
  }
}

std::string_view XlsxRows::shared_string(std::string_view index) const {
  auto const number = whole_number<std::size_t>(index);
  if (!number || *number >= strings_->size()) throw malformed("unknown_shared_string");
  return (*strings_)[*number];
}

}  // namespace gendan::tabular
