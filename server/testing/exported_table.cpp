#include "testing/exported_table.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "platform/tabular/table_reader.hpp"

namespace gendan::testing {

ExportedTable exported_table(Answer const& answer) {
  EXPECT_EQ(answer.status, 200) << answer.response.body_text();
  if (answer.status != 200) return {};
  auto const source = tabular::open_table(answer.response.body_file.value(), {.header_row = 1});
  ExportedTable table{source->columns(), {}};
  tabular::Row row;
  while (source->next(row)) {
    auto& cells = table.rows.emplace_back();
    for (auto const& cell : row.cells) cells.push_back(cell.text);
  }
  return table;
}

std::string exported_bytes(Answer const& answer) {
  std::ostringstream bytes;
  bytes << std::ifstream(answer.response.body_file.value(), std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace gendan::testing
