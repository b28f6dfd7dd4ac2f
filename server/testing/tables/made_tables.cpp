#include <zip.h>

#include <fstream>
#include <stdexcept>

#include "testing/tables/made_tables.hpp"

namespace gendan::tabular::made {

std::filesystem::path Tables::file(std::string const& bytes) {
  auto const name = path(std::to_string(++files_));
  std::ofstream(name, std::ios::binary) << bytes;
  return name;
}

std::filesystem::path Tables::archive(std::map<std::string, std::string> const& parts) {
  auto const name = path(std::to_string(++files_));
  auto* const zip = zip_open(name.c_str(), ZIP_CREATE, nullptr);
  for (auto const& [part, text] : parts) {
    zip_file_add(zip, part.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), 0);
  }
  if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
  return name;
}

std::filesystem::path Tables::workbook(std::string const& rows, std::map<std::string, std::string> parts) {
  std::string const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  parts.emplace("_rels/.rels", R"(<Relationships><Relationship Id="r1" Type=")" + relationships +
                                   R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)");
  parts.emplace("xl/_rels/workbook.xml.rels",
                R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml" Type=")" + relationships +
                    R"(/worksheet"/><Relationship Id="r2" Target="/xl/styles.xml" Type=")" + relationships +
                    R"(/styles"/><Relationship Id="r3" Target="sharedStrings.xml" Type=")" + relationships +
                    R"(/sharedStrings"/></Relationships>)");
  parts.emplace("xl/workbook.xml",
                R"(<workbook><sheets><sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>)");
  parts.emplace("xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>)"
                                 R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                                 R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>)"
                                 R"(<xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>)");
  parts.emplace("xl/sharedStrings.xml", "<sst><si><t>Item</t></si><si><t>Qty</t></si></sst>");
  parts.emplace("xl/worksheets/sheet1.xml",
                R"(<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>)" + rows + "</sheetData></worksheet>");
  return archive(parts);
}

std::string shown(Cell const& cell) {
  switch (cell.kind) {
    case CellKind::number:
      return '#' + cell.text;
    case CellKind::date:
      return '@' + cell.text;
    case CellKind::boolean:
      return '?' + cell.text;
    case CellKind::text:
    case CellKind::empty:
      break;
  }
  return cell.text;
}

std::string shown(TableReader& table) {
  std::string result;
  auto const separator = [&](std::size_t index) { return index == 0 ? "" : "|"; };
  for (std::size_t index = 0; index < table.columns().size(); ++index)
    result += separator(index) + table.columns()[index];
  result += '\n';
  for (Row row; table.next(row);) {
    result += std::to_string(row.number) + ": ";
    for (std::size_t index = 0; index < row.cells.size(); ++index) result += separator(index) + shown(row.cells[index]);
    for (auto const& fault : row.faults)
      result += " !" + std::to_string(fault.column) + ' ' + std::string(fault.code) + ' ' + fault.value;
    result += '\n';
  }
  return result;
}

std::string shown(std::filesystem::path const& path, TableOptions const& options) {
  return shown(*open_table(path, options));
}

std::string refusal_of(std::function<void()> const& action) {
  try {
    action();
  } catch (Refusal const& refusal) {
    auto const kind = refusal.kind() == RefusalKind::invalid       ? "invalid "
                      : refusal.kind() == RefusalKind::unsupported ? "unsupported "
                      : refusal.kind() == RefusalKind::too_large   ? "too_large "
                                                                   : "other ";
    auto result = kind + refusal.code();
    for (auto const& problem : refusal.problems()) {
      for (auto const& part : {problem.path, problem.limit}) result += part.empty() ? "" : ' ' + part;
    }
    return result;
  }
  return {};
}

std::string refusal_of(std::filesystem::path const& path, TableOptions const& options) {
  return refusal_of([&] { shown(path, options); });
}

}  // namespace gendan::tabular::made
