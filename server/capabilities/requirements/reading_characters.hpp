// The characters that numbers, dates and codes are written in: plain ones, after half_width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/digits.hpp"

namespace gendan::requirements {

inline bool is_digit(char c) { return is_ascii_digit(c); }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Run {
  std::string_view text;  // digits or letters
  std::string gap;        // what stands before it, without blanks
};

// "01-MAY 26" is 01, MAY after "-", and 26.
std::vector<Run> runs_of(std::string_view text);

}  // namespace gendan::requirements
