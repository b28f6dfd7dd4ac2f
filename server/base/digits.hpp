// ASCII digits, and numbers of a fixed count of them, as they stand in written dates and times.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gendan {

constexpr bool is_ascii_digit(char character) { return character >= '0' && character <= '9'; }

// One to nine digits and nothing else.
constexpr std::optional<int> number_of_digits(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  int number = 0;
  for (char const c : text) {
    if (!is_ascii_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// Appends `number` (not negative) with zeros in front until it has `width` digits, ten at most.
inline void append_padded(std::string& text, int number, std::ptrdiff_t width) {
  std::array<char, 10> digits{};
  auto place = digits.end();
  for (; number > 0 || digits.end() - place < width; number /= 10) *--place = static_cast<char>('0' + number % 10);
  text.append(place, digits.end());
}

}  // namespace gendan
