// What a bounded text may be made of, as a regular expression of ECMA-262 for the API document: the same as
// text_fault says of the trimmed text, but for its greatest length.
#pragma once

#include <cstddef>
#include <string>

#include "base/text.hpp"

namespace gendan::describe {

// Of several lines, at least one character is all that can be asked for: a line's end may be two.
std::string text_pattern(std::size_t least, Lines lines);

}  // namespace gendan::describe
