// What a unit of quantity is called in the languages that documents and links speak: the words of the trade for the
// units that orders name by a code (UN/ECE Recommendations 20 and 21), an abbreviation or a word of another language.
#pragma once

#include <cstdint>
#include <string_view>

namespace gendan {

struct UnitName {
  std::string_view one;
  std::string_view many = one;

  // By how many thousandths there are of it.
  std::string_view for_thousandths(std::int64_t count) const { return count == 1'000 ? one : many; }
};

struct UnitTerm {
  std::string_view chinese;
  UnitName english;
  UnitName spanish;
  UnitName french;
  UnitName german;
};

// nullptr for a unit that has no name here: it is shown as it was written.
UnitTerm const* unit_term(std::string_view written);
// A measure word ("只", "支") says more to a Chinese reader than the general term.
bool is_chinese_unit(std::string_view written);

}  // namespace gendan
