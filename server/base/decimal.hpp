// Exact decimals as scaled 64-bit integers. No floating point anywhere near a price or a quantity.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gendan {

// Plain notation only: optional '-', digits, optional '.' and digits; no exponent, no grouping, no
// blanks; `scale` is 0 to 18. nullopt when malformed, out of range, or finer than `scale` (trailing zeros are allowed).
std::optional<std::int64_t> parsed_decimal(std::string_view text, int scale);
// What a person or a document may write: at most 18 digits, so that all of them fit and a description can say so.
constexpr int most_decimal_digits = 18;
// Stable code of what is wrong with `text` ("not_a_decimal", "too_fine", "out_of_range"), or nullopt.
std::optional<std::string_view> decimal_fault(std::string_view text, int scale);
// "551.5", or "551.50" when at least two fraction digits are asked for.
std::string decimal_text(std::int64_t scaled, int scale, int least_fraction_digits = 0);

enum class Rounding { half_away_from_zero, half_to_even, toward_zero };

// a × b ÷ divisor in 128 bits, rounded once. std::overflow_error when it does not fit,
// std::invalid_argument when the divisor is zero.
std::int64_t multiplied_and_divided(std::int64_t a, std::int64_t b, std::int64_t divisor, Rounding rounding);

// std::overflow_error instead of wrapping.
std::int64_t sum_of(std::int64_t a, std::int64_t b);
std::int64_t difference_of(std::int64_t a, std::int64_t b);

// A number with a fixed count of fraction digits. Tag keeps kinds apart.
template <class Tag, int Scale>
class Decimal {
public:
  static_assert(Scale >= 0 && Scale <= 18);
  static constexpr int scale = Scale;
  constexpr Decimal() = default;
  static constexpr Decimal from_scaled(std::int64_t value) { return Decimal(value); }
  static std::optional<Decimal> parsed(std::string_view text) {
    auto const value = parsed_decimal(text, Scale);
    if (!value) return std::nullopt;
    return Decimal(*value);
  }
  constexpr std::int64_t scaled() const { return value_; }
  std::string text() const { return decimal_text(value_, Scale); }
  friend constexpr auto operator<=>(Decimal, Decimal) = default;
  friend Decimal operator+(Decimal a, Decimal b) { return Decimal(sum_of(a.value_, b.value_)); }
  friend Decimal operator-(Decimal a, Decimal b) { return Decimal(difference_of(a.value_, b.value_)); }

private:
  explicit constexpr Decimal(std::int64_t value) : value_(value) {}
  std::int64_t value_ = 0;
};

}  // namespace gendan
