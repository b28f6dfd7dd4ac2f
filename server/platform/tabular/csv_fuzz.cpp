// Any bytes as delimited text: whole, and cut into pieces, must give the same rows or the same refusal.
#include <cstdlib>

#include "platform/tabular/csv_rows.hpp"
#include "platform/tabular/headed_table.hpp"

namespace {

using namespace gendan::tabular;

std::string read_as_text(std::string const& bytes, std::string const& encoding, char separator,
                         std::size_t most_at_once) {
  std::string result;
  try {
    auto text = std::make_unique<TextSource>(std::make_unique<MemoryBytes>(bytes, most_at_once), encoding);
    HeadedTable table(std::make_unique<CsvRows>(std::move(text), separator), {}, std::nullopt);
    for (auto const& column : table.columns()) result += column + '|';
    for (Row row; table.next(row);) {
      if (row.cells.size() != table.columns().size()) std::abort();
      result += std::to_string(row.number) + ':' + std::to_string(row.faults.size());
      for (auto const& cell : row.cells) result += '|' + cell.text;
    }
  } catch (gendan::Refusal const& refusal) {
    result += refusal.code() + refusal.problems().front().path;
  }
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size < 2) return 0;
  auto const& encoding = encoding_names()[data[0] % encoding_names().size()];
  char const separator = ",;\t|"[data[1] % 4];
  std::string const bytes(data + 2, data + size);
  auto const whole = read_as_text(bytes, encoding, separator, std::string::npos);
  if (whole != read_as_text(bytes, encoding, separator, 1 + data[1] / 4U % 7)) std::abort();
  if (encoding == "utf-8") detected_separator(bytes, data[1] % 2 == 0);
  return 0;
}
