// Money is a whole number of minor units with its currency; a unit price is a decimal with up to six
// fraction digits, because export prices have three to six. A line's amount is rounded once, here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/quantity.hpp"

namespace gendan {

// ISO 4217 alphabetic code of a currency known to `minor_digits`.
class Currency {
public:
  constexpr Currency() = default;                                // XXX: no currency
  static std::optional<Currency> parsed(std::string_view code);  // upper case only; XXX is none
  static std::vector<std::string_view> all();                    // in alphabetical order

  std::string_view text() const { return {code_, 3}; }
  int minor_digits() const;  // ISO 4217: USD 2, JPY 0, KWD 3; no currency 0

  friend constexpr auto operator<=>(Currency const&, Currency const&) = default;

private:
  char code_[3] = {'X', 'X', 'X'};
};

class Money {
public:
  Money() = default;
  Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}
  // "551.00" and "551" are both 551.00 USD; finer than the currency's minor unit is nullopt.
  static std::optional<Money> parsed(std::string_view amount, Currency currency);

  std::int64_t minor() const { return minor_; }
  Currency currency() const { return currency_; }
  std::string amount_text() const;  // "551.00": always the currency's own fraction digits

  friend bool operator==(Money const&, Money const&) = default;

private:
  std::int64_t minor_ = 0;
  Currency currency_;
};

// Mixed currencies are std::invalid_argument; overflow is std::overflow_error.
Money operator+(Money const& a, Money const& b);
Money operator-(Money const& a, Money const& b);

using UnitPrice = Decimal<struct UnitPriceTag, 6>;

// price × quantity, rounded half away from zero to the currency's minor unit (the commercial rule of
// invoices: EN 16931 BT-131 is a product rounded once per line). No currency is std::invalid_argument.
Money line_amount(UnitPrice price, QuantityNumber quantity, Currency currency);

// Hundredths of a percent: 12.5 % is 1250.
using BasisPoints = std::int32_t;

}  // namespace gendan
