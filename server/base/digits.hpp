// Numbers of a fixed count of ASCII digits, as they stand in written dates and times.
#pragma once

#include <array>
#include <cstddef>
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

// Appends `number` (not negative) with zeros in front until it has `width` digits, ten at most.
inline void append_padded(std::string& text, int number, std::ptrdiff_t width) {
  std::array<char, 10> digits{};
  auto place = digits.end();
  for (; number > 0 || digits.end() - place < width; number /= 10) *--place = static_cast<char>('0' + number % 10);
  text.append(place, digits.end());
}

}  // namespace gendan
