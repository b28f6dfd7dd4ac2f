// Tables made for tests, and what reading them gives, as text.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "platform/tabular/table_reader.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::tabular::made {

class Tables {
public:
  std::filesystem::path file(std::string const& bytes);
  std::filesystem::path archive(std::map<std::string, std::string> const& parts);
  // A workbook of one sheet with this XML inside <sheetData>; `parts` are added or replaced.
  std::filesystem::path workbook(std::string const& rows, std::map<std::string, std::string> parts = {});
  std::filesystem::path path(std::string const& name) const { return folder_.path() / name; }

private:
  testing::ScratchFolder folder_;
  int files_ = 0;
};

// The columns, then the rows: "a|b\n2: x|#12.5\n". Before a cell's text: # number, @ date, ? boolean, nothing
// for text; a row's faults follow as " !1 cell_error #N/A", by the column from 0.
std::string shown(TableReader& table);
std::string shown(std::filesystem::path const& path, TableOptions const& options = {});
std::string shown(Cell const& cell);

// "invalid malformed_csv_quote /rows/17 limit", or "" when nothing was refused.
std::string refusal_of(std::function<void()> const& action);
std::string refusal_of(std::filesystem::path const& path, TableOptions const& options = {});  // of reading it all

}  // namespace gendan::tabular::made
