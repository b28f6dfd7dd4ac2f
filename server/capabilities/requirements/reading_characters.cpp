#include "capabilities/requirements/reading_characters.hpp"

#include <utility>

namespace gendan::requirements {

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  std::string gap;
  for (std::size_t at = 0; at < text.size();) {
    auto const is_same = is_digit(text[at]) ? is_digit : is_letter;
    if (!is_same(text[at])) {
      if (text[at] != ' ') gap += text[at];
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && is_same(text[end])) ++end;
    runs.push_back({text.substr(at, end - at), std::exchange(gap, {})});
    at = end;
  }
  return runs;
}

}  // namespace gendan::requirements
