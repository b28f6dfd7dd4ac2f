#include "platform/tabular/workbook.hpp"

#include <charconv>
#include <map>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

using Token = XmlReader::Token;

struct Relationship {
  std::string type;  // the last word of its address: "worksheet", "styles"
  std::string part;
};
using Relationships = std::map<std::string, Relationship>;

XmlReader opened(ZipArchive const& archive, std::string const& part) { return XmlReader(archive.open(part)); }

// "xl/workbook.xml" and "../a.xml" → "a.xml"; a target with a leading slash counts from the archive's root.
std::string resolved(std::string const& source, std::string const& target) {
  auto const path = std::filesystem::path("/" + source).parent_path() / target;
  return path.lexically_normal().relative_path().generic_string();
}

Relationships read_relationships(ZipArchive const& archive, std::string const& source) {
  std::filesystem::path const path(source);
  auto xml = opened(archive, (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string());
  Relationships result;
  for (auto token = xml.next(); token != Token::done; token = xml.next()) {
    if (!xml.is_start_of("Relationship")) continue;
    auto const type = xml.attribute("Type");
    result[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1), resolved(source, xml.attribute("Target"))};
    if (result.size() > most_relationships) throw oversized("too_many_relationships", {}, most_relationships);
  }
  return result;
}

std::string part_of_type(Relationships const& relationships, std::string_view type) {
  for (auto const& [id, relationship] : relationships) {
    if (relationship.type == type) return relationship.part;
  }
  return {};
}

bool is_true(std::string_view attribute) { return attribute == "1" || attribute == "true"; }

void read_sheet(XmlReader const& xml, Relationships const& relationships, Workbook& workbook) {
  auto const found = relationships.find(xml.attribute("id"));
  if (found == relationships.end()) throw malformed("missing_workbook_part", {}, xml.attribute("name"));
  if (found->second.type != "worksheet") return;
  if (workbook.sheets.size() == most_sheets) throw oversized("too_many_sheets", {}, most_sheets);
  auto const state = xml.attribute("state");
  workbook.sheets.push_back({xml.attribute("name"), found->second.part, state == "hidden" || state == "veryHidden"});
}

int number_in(XmlReader const& xml, std::string_view attribute) {
  auto const text = xml.raw_attribute(attribute).value_or("0");
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

// Only the formats of cells count: cellStyleXfs and dxfs hold such elements too.
std::vector<Shown> read_styles(XmlReader xml) {
  std::map<int, Shown> custom;
  std::vector<Shown> styles;
  bool is_in_cell_formats = false;
  for (auto token = xml.next(); token != Token::done; token = xml.next()) {
    if (xml.is_start_of("cellXfs")) is_in_cell_formats = true;
    if (xml.is_end_of("cellXfs")) is_in_cell_formats = false;
    if (xml.is_start_of("numFmt")) {
      custom.try_emplace(number_in(xml, "numFmtId"), shown_by_format(xml.attribute("formatCode")));
    } else if (is_in_cell_formats && xml.is_start_of("xf")) {
      auto const id = number_in(xml, "numFmtId");
      auto const found = custom.find(id);
      styles.push_back(found == custom.end() ? shown_by_builtin_format(id) : found->second);
    }
    if (styles.size() > most_styles || custom.size() > most_styles) throw oversized("too_many_styles", {}, most_styles);
  }
  return styles;
}

Workbook read_workbook(ZipArchive const& archive) {
  auto const part = part_of_type(read_relationships(archive, ""), "officeDocument");
  if (part.empty()) throw refused(RefusalKind::unsupported, "not_a_workbook", {});
  if (part.ends_with(".bin")) throw refused(RefusalKind::unsupported, "xlsb_workbook", {});
  auto const relationships = read_relationships(archive, part);
  Workbook workbook;
  auto xml = opened(archive, part);
  for (auto token = xml.next(); token != Token::done; token = xml.next()) {
    if (xml.is_start_of("workbookPr") && is_true(xml.attribute("date1904"))) {
      workbook.styles.date_system = DateSystem::from_1904;
    }
    if (xml.is_start_of("sheet")) read_sheet(xml, relationships, workbook);
  }
  auto const styles = part_of_type(relationships, "styles");
  if (!styles.empty()) workbook.styles.shown = read_styles(opened(archive, styles));
  workbook.shared_strings_part = part_of_type(relationships, "sharedStrings");
  return workbook;
}

}  // namespace gendan::tabular
