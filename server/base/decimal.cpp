#include "base/decimal.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "base/digits.hpp"

namespace gendan {
namespace {

__extension__ typedef __int128 Wide;
constexpr auto least_units = std::numeric_limits<std::int64_t>::min();
constexpr auto most_units = std::numeric_limits<std::int64_t>::max();

// Appends one digit to a magnitude; false when it leaves 64 bits (2^63 is kept for the least number).
bool append_digit(Wide& magnitude, char digit) {
  magnitude = magnitude * 10 + (digit - '0');
  return magnitude <= Wide{most_units} + 1;
}

Wide quotient(Wide dividend, Wide divisor, Rounding rounding) {
  auto const whole = dividend / divisor;
  auto const rest = dividend % divisor;
  auto const twice_rest = rest < 0 ? -2 * rest : 2 * rest;
  auto const size = divisor < 0 ? -divisor : divisor;
  bool away = false;
  switch (rounding) {
    case Rounding::half_away_from_zero:
      away = twice_rest >= size;
      break;
    case Rounding::half_to_even:
      away = twice_rest > size || (twice_rest == size && whole % 2 != 0);
      break;
    case Rounding::toward_zero:
      break;
  }
  if (!away) return whole;
  return (dividend < 0) == (divisor < 0) ? whole + 1 : whole - 1;
}

}  // namespace

std::optional<std::int64_t> parsed_decimal(std::string_view text, int scale) {
  bool const is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  auto const point = text.find('.');
  auto const whole = text.substr(0, point);
  auto const fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;

  Wide magnitude = 0;
  for (char const c : whole)
    if (!is_ascii_digit(c) || !append_digit(magnitude, c)) return std::nullopt;
  auto const places = static_cast<std::size_t>(scale);
  for (std::size_t i = 0; i < std::max(places, fraction.size()); ++i) {
    char const c = i < fraction.size() ? fraction[i] : '0';
    if (!is_ascii_digit(c) || (i >= places && c != '0')) return std::nullopt;
    if (i < places && !append_digit(magnitude, c)) return std::nullopt;
  }
  auto const value = is_negative ? -magnitude : magnitude;
  if (value > most_units) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

std::optional<std::string_view> decimal_fault(std::string_view text, int scale) {
  if (text.starts_with('-')) text.remove_prefix(1);
  auto const point = text.find('.');
  auto whole = text.substr(0, point);
  auto const fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
  if (whole.empty() || fraction.empty()) return "not_a_decimal";
  if (!std::ranges::all_of(whole, is_ascii_digit) || !std::ranges::all_of(fraction, is_ascii_digit))
    return "not_a_decimal";
  auto const last = fraction.find_last_not_of('0');
  if (last != std::string_view::npos && last >= static_cast<std::size_t>(scale)) return "too_fine";
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > static_cast<std::size_t>(most_decimal_digits - scale)) return "out_of_range";
  return std::nullopt;
}

std::string decimal_text(std::int64_t scaled, int scale, int least_fraction_digits) {
  auto const places = static_cast<std::size_t>(scale);
  auto const least_places = static_cast<std::size_t>(least_fraction_digits);
  auto text = std::to_string(scaled);
  std::size_t const sign = text.starts_with('-') ? 1 : 0;
  if (text.size() - sign <= places) text.insert(sign, places + 1 - (text.size() - sign), '0');
  auto const point = text.size() - places;
  while (text.size() > point + least_places && text.back() == '0') text.pop_back();
  if (text.size() < point + least_places) text.resize(point + least_places, '0');
  if (text.size() > point) text.insert(point, 1, '.');
  return text;
}

std::int64_t sum_of(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw std::overflow_error("a sum beyond 64 bits");
  return sum;
}

std::int64_t difference_of(std::int64_t a, std::int64_t b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a, b, &difference)) throw std::overflow_error("a difference beyond 64 bits");
  return difference;
}

std::int64_t multiplied_and_divided(std::int64_t a, std::int64_t b, std::int64_t divisor, Rounding rounding) {
  if (divisor == 0) throw std::invalid_argument("division by zero");
  auto const result = quotient(Wide{a} * b, divisor, rounding);
  if (result < least_units || result > most_units) throw std::overflow_error("a product beyond 64 bits");
  return static_cast<std::int64_t>(result);
}

}  // namespace gendan
