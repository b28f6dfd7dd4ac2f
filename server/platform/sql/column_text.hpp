// Reading a column that the engine hands over as text. What is not exactly a value of the wanted type
// is a fault of the query: std::logic_error.
#pragma once

#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gendan::sql {

template <class Number>
Number number_of(std::string_view text) {
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::logic_error("a column that is not a number of the wanted kind was read as one");
  }
  return number;
}

inline bool truth_of(std::string_view text) {
  if (text == "t" || text == "1") return true;
  if (text == "f" || text == "0") return false;
  throw std::logic_error("a column that is not a truth value was read as one");
}

}  // namespace gendan::sql
