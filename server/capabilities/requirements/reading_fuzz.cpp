// Any text as a document: whatever is read has its place in it, and every field that a link names is there.
#include <cstdlib>

#include "capabilities/requirements/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace gendan;
  using namespace gendan::requirements;
  if (size < 1) return 0;
  std::string const text = repaired_utf8(std::string(data + 1, data + size));
  if (words_fault(text)) return 0;
  ReadingHabits habits;
  if ((data[0] & 1) != 0) habits.date_order = static_cast<DateOrder>((data[0] >> 1) % 3);
  if ((data[0] & 8) != 0) habits.decimal_mark = static_cast<DecimalMark>((data[0] >> 4) % 2);
  auto const read = read_order(placed_text(text), habits);
  auto const has_field = [&](std::string const& field) { return orders::has_field(read.content, field); };
  if (!link_problems(read.links, has_field, text).empty()) std::abort();
  for (auto const& problem : orders::content_problems(read.content)) {
    // A price without a currency is for a person to settle.
    if (problem.code != "currency_needed" && problem.code != "not_an_amount" && problem.code != "amount_too_large")
      std::abort();
  }
  return 0;
}
