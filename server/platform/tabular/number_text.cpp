#include "platform/tabular/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/digits.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t digits_of_a_double = 17;

// digits × 10^exponent, no zeros at the ends; "0" and 0 when it is zero.
struct Number {
  bool is_negative = false;
  std::string digits;
  int exponent = 0;
  bool is_integer_as_written = false;
};

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

// A power that no double has is no number here either.
std::optional<int> parsed_exponent(std::string_view text) {
  constexpr int largest = 400;
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || std::abs(value) > largest) return std::nullopt;
  return value;
}

void strip_zeros(Number& number) {
  auto const last = number.digits.find_last_not_of('0');
  if (last == std::string::npos) {
    number = {false, "0", 0, number.is_integer_as_written};
    return;
  }
  number.exponent += static_cast<int>(number.digits.size() - last - 1);
  number.digits.resize(last + 1);
  number.digits.erase(0, number.digits.find_first_not_of('0'));
}

std::optional<Number> parsed(std::string_view text) {
  Number number;
  number.is_negative = text.starts_with('-');
  if (number.is_negative || text.starts_with('+')) text.remove_prefix(1);
  auto const whole = digits_at(text);
  number.digits = text.substr(0, whole);
  text.remove_prefix(whole);
  number.is_integer_as_written = text.empty();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    auto const fraction = digits_at(text);
    number.digits += text.substr(0, fraction);
    number.exponent = -static_cast<int>(fraction);
    text.remove_prefix(fraction);
  }
  if (number.digits.empty()) return std::nullopt;
  if (text.starts_with('e') || text.starts_with('E')) {
    auto const exponent = parsed_exponent(text.substr(1));
    if (!exponent) return std::nullopt;
    number.exponent += *exponent;
  } else if (!text.empty()) {
    return std::nullopt;
  }
  strip_zeros(number);
  return number;
}

std::string plain(Number const& number) {
  auto text = number.digits;
  if (number.exponent >= 0) {
    text.append(static_cast<std::size_t>(number.exponent), '0');
  } else {
    auto const fraction = static_cast<std::size_t>(-number.exponent);
    if (text.size() <= fraction) text.insert(0, fraction - text.size() + 1, '0');
    text.insert(text.size() - fraction, 1, '.');
  }
  return number.is_negative ? '-' + text : text;
}

}  // namespace

std::optional<std::string> exact_decimal(std::string_view stored) {
  constexpr std::size_t longest = 1'000;
  if (stored.size() > longest) return std::nullopt;
  auto const number = parsed(stored);
  if (!number) return std::nullopt;
  if (number->is_integer_as_written || number->digits.size() > digits_of_a_double) return plain(*number);
  if (stored.starts_with('+')) stored.remove_prefix(1);
  double value = 0;
  auto const result = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (result.ec != std::errc{} || !std::isfinite(value)) return std::nullopt;
  std::array<char, 64> shortest{};
  auto const written =
      std::to_chars(shortest.data(), shortest.data() + shortest.size(), value, std::chars_format::scientific);
  return plain(*parsed({shortest.data(), static_cast<std::size_t>(written.ptr - shortest.data())}));
}

}  // namespace gendan::tabular
