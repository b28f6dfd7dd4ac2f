#include <algorithm>
#include <set>
#include <utility>

#include "capabilities/requirements/reading_table_cut.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t most_columns = 60;
constexpr std::size_t most_head_rows = 4;

bool is_goods(LineColumn means) {
  using enum LineColumn;
  return means == item || means == customer_item_code || means == product_code || means == description;
}

// A heading row names a quantity or a price, and what of; most of its cells are headings.
bool is_head(std::vector<TableColumn> const& columns) {
  std::set<LineColumn> kinds;
  std::size_t known = 0;
  for (auto const& column : columns) {
    if (!column.means) continue;
    ++known;
    kinds.insert(*column.means);
  }
  bool const counts = kinds.contains(LineColumn::quantity) ||
                      (kinds.contains(LineColumn::unit_price) && kinds.contains(LineColumn::amount));
  return counts && kinds.size() >= 2 && std::ranges::any_of(kinds, is_goods) && known * 2 >= columns.size();
}

std::vector<TableColumn> columns_of(PlacedRow const& row) {
  std::vector<TableColumn> columns;
  for (auto const& cell : row) columns.push_back({line_column_of(cell.text), cell.text, cell.extent, cell.origin});
  return columns;
}

// With the cells of the row below added to the headings above them.
std::vector<TableColumn> merged(std::vector<TableColumn> columns, PlacedRow const& below) {
  for (auto const& cell : below) {
    auto const above = std::ranges::find_if(
        columns, [&](TableColumn const& column) { return overlap(column.extent, cell.extent) > 0; });
    if (above == columns.end()) {
      columns.push_back({{}, cell.text, cell.extent, cell.origin});
    } else {
      above->heading += " " + cell.text;
      above->extent = {std::min(above->extent.left, cell.extent.left),
                       std::max(above->extent.right, cell.extent.right)};
    }
  }
  for (auto& column : columns) column.means = line_column_of(column.heading);
  std::ranges::sort(columns, {}, [](TableColumn const& column) { return column.extent.left; });
  return columns;
}

// A row that only says in what the columns above it count: "pcs | ctn | USD | %".
bool says_units(PlacedRow const& row) {
  return row.size() >= 2 && std::ranges::all_of(row, [](PlacedText const& cell) {
           return cell.text == "%" || is_unit(cell.text) || read_currency(cell.text).value;
         });
}

// Each in brackets behind the heading above it; what stands below none is a column of its own.
void add_units(std::vector<TableColumn>& columns, PlacedRow const& units) {
  for (auto const& cell : units) {
    auto const above = std::ranges::find_if(
        columns, [&](TableColumn const& column) { return overlap(column.extent, cell.extent) > 0; });
    if (above == columns.end())
      columns.push_back({{}, cell.text, cell.extent, cell.origin});
    else
      above->heading += " (" + cell.text + ")";
  }
  std::ranges::sort(columns, {}, [](TableColumn const& column) { return column.extent.left; });
}

std::ptrdiff_t known_in(std::vector<TableColumn> const& columns) {
  return std::ranges::count_if(columns, [](TableColumn const& column) { return column.means.has_value(); });
}

// Whether the row below belongs to the headings: words that say more of what stands in the columns, or the same in
// another language.
bool goes_on(std::vector<TableColumn> const& columns, std::vector<TableColumn> const& both, PlacedRow const& below) {
  if (below.empty() || std::ranges::any_of(below, [](PlacedText const& cell) { return has_digit(cell.text); }))
    return false;
  if (known_in(both) > known_in(columns)) return true;
  return known_in(both) == known_in(columns) && both.size() == columns.size() &&
         std::ranges::any_of(below, [](PlacedText const& cell) { return line_column_of(cell.text).has_value(); });
}

// One column of a kind; a second one that says something else is kept as a fact. Properties may be several.
void keep_first_of_each(std::vector<TableColumn>& columns) {
  std::set<LineColumn> seen;
  for (auto& column : columns) {
    if (column.means && *column.means != LineColumn::specification && !seen.insert(*column.means).second)
      column.means.reset();
  }
}

}  // namespace

std::optional<TableHead> table_head(PlacedDocument const& document, std::size_t row) {
  auto const cut = document.wraps ? cut_headings(document.rows[row]) : std::nullopt;
  auto const& first = cut ? *cut : document.rows[row];
  if (first.size() < 2 || first.size() > most_columns) return std::nullopt;
  TableHead head{columns_of(first), 1};
  if (known_in(head.columns) == 0) return std::nullopt;
  for (; document.wraps && head.rows < most_head_rows && row + head.rows < document.rows.size(); ++head.rows) {
    auto const& below = document.rows[row + head.rows];
    auto both = merged(head.columns, below);
    if (!goes_on(head.columns, both, below)) break;
    head.columns = std::move(both);
  }
  if (!is_head(head.columns)) return std::nullopt;
  if (row + head.rows < document.rows.size() && says_units(document.rows[row + head.rows]))
    add_units(head.columns, document.rows[row + head.rows++]);
  keep_first_of_each(head.columns);
  return head;
}

bool heads_another_table(PlacedRow const& row) {
  if (row.size() < 2 || std::ranges::any_of(row, [](PlacedText const& cell) { return has_digit(cell.text); }))
    return false;
  auto const headings = std::ranges::count_if(
      row, [](PlacedText const& cell) { return line_column_of(cell.text).has_value() || is_per_package(cell.text); });
  return headings >= 2 && static_cast<std::size_t>(headings) * 2 >= row.size();
}

}  // namespace gendan::requirements
