// A table's rows as they stand, for readers who look for headings themselves: documents that people lay out
// as they like, with a table somewhere in them. XLSX and delimited text.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "platform/tabular/row_source.hpp"

namespace gendan::tabular {

struct RawTable {
  TableShape shape;  // without header row and columns
  std::unique_ptr<RowSource> rows;
};

// Refusals as of open_table. What is wrong with the encoding shows when the rows are read.
RawTable open_raw_table(std::filesystem::path const& path, TableOptions const& options = {});
// All sheets of a workbook, the first visible one first, at most so many; what they share is read once. Of delimited
// text there is one.
std::vector<RawTable> open_raw_tables(std::filesystem::path const& path, std::size_t most);

}  // namespace gendan::tabular
