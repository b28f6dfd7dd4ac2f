// Any bytes as a whole workbook or as one of its parts; parts must read the same however they are cut.
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "platform/tabular/headed_table.hpp"
#include "platform/tabular/xlsx_rows.hpp"

namespace {

using namespace gendan::tabular;

std::string all_rows(TableReader& table) {
  std::string result;
  for (auto const& column : table.columns()) result += column + '|';
  for (Row row; table.next(row);) {
    if (row.cells.size() != table.columns().size()) std::abort();
    result += std::to_string(row.number) + ':' + std::to_string(row.faults.size());
    for (auto const& cell : row.cells) result += '|' + std::to_string(static_cast<int>(cell.kind)) + cell.text;
  }
  return result;
}

XmlReader xml_of(std::string const& bytes, std::size_t most_at_once) {
  return XmlReader(std::make_unique<MemoryBytes>(bytes, most_at_once));
}

std::string read_part(int part, std::string const& bytes, std::size_t most_at_once) {
  constexpr auto strings = "<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>";
  std::string result;
  try {
    if (part == 1) {
      CellStyles const styles{{Shown::number, Shown::date, Shown::time, Shown::date_time, Shown::duration},
                              bytes.size() % 2 == 0 ? DateSystem::from_1900 : DateSystem::from_1904};
      HeadedTable table(std::make_unique<XlsxRows>(xml_of(bytes, most_at_once),
                                                   std::make_shared<SharedStrings const>(xml_of(strings, 9)), styles),
                        {}, std::nullopt);
      result = all_rows(table);
    } else if (part == 2) {
      SharedStrings const read(xml_of(bytes, most_at_once));
      for (std::size_t index = 0; index < read.size(); ++index) result += std::string(read[index]) + '|';
    } else {
      for (auto const shown : read_styles(xml_of(bytes, most_at_once)))
        result += std::to_string(static_cast<int>(shown));
    }
  } catch (gendan::Refusal const& refusal) {
    result += refusal.code() + refusal.problems().front().path;
  }
  return result;
}

void read_file(std::string const& bytes) {
  static auto const path = "/dev/shm/gendan_xlsx_fuzz_" + std::to_string(::getpid());
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    TableOptions options;
    options.format = Format::xlsx;
    all_rows(*open_table(path, options));
  } catch (gendan::Refusal const&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size < 2) return 0;
  auto const part = data[0] % 4;
  std::string const bytes(data + 2, data + size);
  if (part == 0) {
    read_file(bytes);
  } else if (read_part(part, bytes, std::string::npos) != read_part(part, bytes, 1 + data[1] % 7U)) {
    std::abort();
  }
  return 0;
}
