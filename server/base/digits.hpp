// Numbers of a fixed count of ASCII digits, as they stand in written dates and times.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gendan {

// One to nine digits and nothing else.
constexpr std::optional<int> number_of_digits(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  int number = 0;
  for (char const c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// Appends `number` (not negative) with zeros in front until it has `width` digits.
inline void append_padded(std::string& text, int number, std::size_t width) {
  auto const digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace gendan
