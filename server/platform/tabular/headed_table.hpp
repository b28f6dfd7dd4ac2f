// Rows under a header: finds the header row, names the columns, brings every row to the columns' width.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/tabular/row_source.hpp"

namespace gendan::tabular {

class HeadedTable : public TableReader {
public:
  // `shape` is what is known so far; header row and columns are added.
  HeadedTable(std::unique_ptr<RowSource> rows, TableShape shape, std::optional<std::int64_t> header_row);

  TableShape const& shape() const override { return shape_; }
  bool next(Row& row) override;
  Progress progress() const override { return rows_->progress(); }

private:
  bool next_source_row(SourceRow& row);
  void look_ahead();
  void take_header_at(std::int64_t number);
  void find_header();

  std::unique_ptr<RowSource> rows_;
  TableShape shape_;
  std::deque<SourceRow> waiting_;
  SourceRow current_;
};

// Which of the first rows names the columns: titles, dates and addresses above it fill fewer cells, and
// a header is words, not numbers. `rows` is not empty.
std::size_t likely_header(std::span<SourceRow const> rows);

// Blank names become the spreadsheet's letters, repeated ones "Price (2)".
std::vector<std::string> column_names(std::vector<std::string> const& given);
std::string column_letters(std::size_t index);  // 0 → "A", 26 → "AA"

}  // namespace gendan::tabular
