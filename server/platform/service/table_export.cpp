#include "platform/service/table_export.hpp"

#include <algorithm>

namespace gendan::service {

std::string ExportStyle::word(std::string_view code) const {
  auto const known = std::ranges::find(words, code, &Wording::code);
  if (known == words.end()) return std::string(code);
  return std::string(language == "zh-CN" ? known->zh : known->en);
}

namespace detail {

std::unique_ptr<tabular::TableWriter> export_writer(std::filesystem::path const& path, ExportStyle const& style,
                                                    std::vector<std::string> titles) {
  std::vector<tabular::OutColumn> columns;
  columns.reserve(titles.size());
  for (auto& title : titles) columns.push_back({std::move(title)});
  if (style.format == ExportFormat::csv) return tabular::csv_writer(path, columns);
  return tabular::xlsx_writer(path, columns);
}

}  // namespace detail

}  // namespace gendan::service
