#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "platform/tabular/headed_table.hpp"

namespace gendan::tabular {
namespace {

bool is_filled(Cell const& cell) { return !trimmed(cell.text).empty(); }

bool reads_as_number(Cell const& cell) {
  if (cell.kind == CellKind::number || cell.kind == CellKind::date) return true;
  auto const text = trimmed(cell.text);
  return !text.empty() && text.find_first_not_of("0123456789.,+-/:% ") == std::string_view::npos;
}

}  // namespace

std::size_t likely_header(std::span<SourceRow const> rows) {
  std::vector<std::size_t> filled;
  for (auto const& row : rows) {
    filled.push_back(static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), is_filled)));
  }
  auto const widest = *std::max_element(filled.begin(), filled.end());
  for (std::size_t index = 0; index < rows.size(); ++index) {
    auto const& cells = rows[index].cells;
    auto const numbers = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), reads_as_number));
    if (filled[index] * 3 >= widest * 2 && numbers * 2 < filled[index]) return index;
  }
  return 0;
}

std::vector<std::string> column_names(std::vector<std::string> const& given) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (std::size_t index = 0; index < given.size(); ++index) {
    auto const name = on_one_line(trimmed(given[index]));
    auto const stem = name.empty() ? column_letters(index) : name;
    auto unique = stem;
    for (int copy = 2; !taken.insert(unique).second; ++copy) unique = stem + " (" + std::to_string(copy) + ')';
    names.push_back(std::move(unique));
  }
  return names;
}

std::string column_letters(std::size_t index) {
  constexpr std::size_t letters = 26;
  std::string result;
  for (auto rest = index + 1; rest > 0; rest = (rest - 1) / letters) {
    result.insert(result.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return result;
}

}  // namespace gendan::tabular
