#include "platform/service/table_export.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/tabular/limits.hpp"

namespace gendan::service {
namespace {

// In every list's files.
constexpr std::array common_words = {Wording{"yes", "是", "yes"}, Wording{"no", "否", "no"},
                                     Wording{"currency", "币种", "currency"}};

std::string_view first_characters(std::string_view text, std::size_t most) {
  auto const begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    if (begins_character(text[end]) && ++count > most) break;
  }
  return text.substr(0, end);
}

}  // namespace

std::string ExportStyle::word(std::string_view code) const {
  auto const is_chinese = language == "zh-CN";
  for (auto const list : {words, std::span<Wording const>(common_words)}) {
    auto const known = std::ranges::find(list, code, &Wording::code);
    if (known != list.end()) return std::string(is_chinese ? known->zh : known->en);
  }
  return std::string(code);
}

std::string ExportStyle::fitting(std::string text) const {
  if (format == ExportFormat::csv || code_points(text) <= tabular::most_cell_characters) return text;
  return std::string(first_characters(text, tabular::most_cell_characters - 1)) + "…";
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
