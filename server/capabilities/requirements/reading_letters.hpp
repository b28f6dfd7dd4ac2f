// Letters, words and names of months, as every reader of free text looks for them.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "capabilities/requirements/reading_characters.hpp"
#include "capabilities/requirements/reading_words.hpp"

namespace gendan::requirements {

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
// Within a UTF-8 sequence, not at its beginning.
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool has_any(std::string_view text, auto const& parts) {
  return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != text.npos; });
}

// Folded, and a blank around each word: " within 30 days ".
inline std::string spaced_words(std::string_view text) { return " " + folded_words(text) + " "; }

inline constexpr auto month_names =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});

}  // namespace gendan::requirements
