#include "platform/tabular/headed_table.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t rows_looked_ahead = 20;

std::size_t width(SourceRow const& row) {
  auto const last =
      std::find_if(row.cells.rbegin(), row.cells.rend(), [](Cell const& cell) { return cell.kind != CellKind::empty; });
  return static_cast<std::size_t>(row.cells.rend() - last);
}

bool is_blank(SourceRow const& row) {
  return row.faults.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(), [](Cell const& cell) { return trimmed(cell.text).empty(); });
}

std::vector<std::string> texts(SourceRow const& row) {
  std::vector<std::string> result;
  result.reserve(row.cells.size());
  for (std::size_t index = 0; index < width(row); ++index) result.push_back(row.cells[index].text);
  return result;
}

}  // namespace

HeadedTable::HeadedTable(std::unique_ptr<RowSource> rows, TableShape shape, std::optional<std::int64_t> header_row)
    : rows_(std::move(rows)), shape_(std::move(shape)) {
  if (header_row && *header_row > 0) {
    take_header_at(*header_row);
    return;
  }
  look_ahead();
  if (header_row) {
    std::size_t widest = 0;
    for (auto const& row : waiting_) widest = std::max(widest, width(row));
    shape_.columns = column_names(std::vector<std::string>(widest));
  } else if (!waiting_.empty()) {
    find_header();
  }
}

void HeadedTable::take_header_at(std::int64_t number) {
  SourceRow row;
  while (row.number < number && next_source_row(row)) {
  }
  if (row.number != number) throw malformed("blank_header_row", row_path(number));
  shape_.header_row = number;
  shape_.columns = column_names(texts(row));
}

void HeadedTable::look_ahead() {
  SourceRow row;
  while (waiting_.size() < rows_looked_ahead && next_source_row(row)) waiting_.push_back(std::exchange(row, {}));
}

void HeadedTable::find_header() {
  std::vector<SourceRow> const first(waiting_.begin(), waiting_.end());
  auto const header = likely_header(first);
  shape_.header_row = first[header].number;
  shape_.columns = column_names(texts(first[header]));
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(header) + 1);
}

bool HeadedTable::next_source_row(SourceRow& row) {
  while (rows_->next(row)) {
    if (!is_blank(row)) return true;
  }
  return false;
}

bool HeadedTable::next(Row& row) {
  if (!waiting_.empty()) {
    current_ = std::move(waiting_.front());
    waiting_.pop_front();
  } else if (!next_source_row(current_)) {
    return false;
  }
  auto const columns = shape_.columns.size();
  row.number = current_.number;
  row.faults.clear();
  std::erase_if(current_.faults, [&](CellFault const& fault) { return fault.column >= columns; });
  row.faults.swap(current_.faults);
  for (auto index = columns; index < current_.cells.size(); ++index) {
    if (trimmed(current_.cells[index].text).empty()) continue;
    row.faults.push_back({index, "too_many_cells", std::move(current_.cells[index].text)});
    break;
  }
  std::swap(row.cells, current_.cells);
  row.cells.resize(columns);
  return true;
}

}  // namespace gendan::tabular
