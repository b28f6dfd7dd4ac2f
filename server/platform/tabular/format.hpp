// What kind of file it is, by its first bytes: names and types that people send along are often wrong.
#pragma once

#include <filesystem>

#include "platform/tabular/table_reader.hpp"

namespace gendan::tabular {

// Refuses by name what people take for a table and this platform does not read: .xls, .xlsb, .ods,
// encrypted workbooks, PDF.
Format detected_format(std::filesystem::path const& path);

}  // namespace gendan::tabular
