// An exported list as a spreadsheet program would read it.
#pragma once

#include <string>
#include <vector>

#include "testing/test_app.hpp"

namespace gendan::testing {

struct ExportedTable {
  std::vector<std::string> titles;
  std::vector<std::vector<std::string>> rows;
};

// Of a download that must have succeeded.
ExportedTable exported_table(Answer const& answer);
// The file's bytes.
std::string exported_bytes(Answer const& answer);

}  // namespace gendan::testing
