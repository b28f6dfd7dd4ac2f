// Any bytes as a JSON table: whole, and cut into pieces, must give the same records or the same refusal.
#include <cstdlib>

#include "platform/tabular/json_table.hpp"

namespace {

using namespace gendan::tabular;

std::string read_as_json(std::string const& bytes, std::string const& pointer, bool finds_place,
                         std::size_t most_at_once) {
  std::string result;
  try {
    auto const open = [&] {
      return std::make_unique<TextSource>(std::make_unique<MemoryBytes>(bytes, most_at_once), "utf-8");
    };
    TableShape shape;
    shape.json_pointer = pointer;
    JsonTable table(open, shape, finds_place);
    for (auto const& column : table.columns()) result += column + '|';
    for (Row row; table.next(row);) {
      if (row.cells.size() != table.columns().size()) std::abort();
      result += std::to_string(row.number);
      for (auto const& cell : row.cells) result += '|' + std::to_string(static_cast<int>(cell.kind)) + cell.text;
    }
  } catch (gendan::Refusal const& refusal) {
    result += refusal.code() + refusal.problems().front().path;
  }
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size < 1) return 0;
  std::string const pointer = std::array{"", "/a", "/a/0", "/a/b"}[data[0] % 4];
  bool const finds_place = data[0] / 4 % 2 == 0;
  std::string const bytes(data + 1, data + size);
  auto const whole = read_as_json(bytes, pointer, finds_place, std::string::npos);
  if (whole != read_as_json(bytes, pointer, finds_place, 1 + data[0] / 8U % 7)) std::abort();
  return 0;
}
