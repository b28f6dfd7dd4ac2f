// The parts of an XLSX file around its sheets: which sheets there are, how numbers are shown, which date
// system counts. ECMA-376 part 1 (SpreadsheetML) and part 2 (packages); the strict variant too.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/tabular/number_format.hpp"
#include "platform/tabular/xml_reader.hpp"
#include "platform/tabular/zip_archive.hpp"

namespace gendan::tabular {

struct Sheet {
  std::string name;
  std::string part;  // its entry in the archive
  bool is_hidden = false;
};

// How cells show their numbers.
struct CellStyles {
  std::vector<Shown> shown;  // by a cell's style index
  DateSystem date_system = DateSystem::from_1900;
};

struct Workbook {
  std::vector<Sheet> sheets;  // of cells; charts are left out
  CellStyles styles;
  std::string shared_strings_part;  // empty: there are none
};

std::vector<Shown> read_styles(XmlReader xml);

Workbook read_workbook(ZipArchive const& archive);

}  // namespace gendan::tabular
