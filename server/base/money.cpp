#include "base/money.hpp"

#include <stdexcept>
#include <string>

namespace gendan {
namespace {

Currency shared_currency(Money const& a, Money const& b) {
  if (a.currency() != b.currency())
    throw std::invalid_argument("mixed currencies: " + std::string(a.currency().text()) + ", " +
                                std::string(b.currency().text()));
  return a.currency();
}

constexpr std::int64_t power_of_ten(int exponent) { return exponent == 0 ? 1 : 10 * power_of_ten(exponent - 1); }

}  // namespace

std::optional<Money> Money::parsed(std::string_view amount, Currency currency) {
  if (currency == Currency{}) return std::nullopt;
  auto const minor = parsed_decimal(amount, currency.minor_digits());
  if (!minor) return std::nullopt;
  return Money(*minor, currency);
}

std::string Money::amount_text() const {
  auto const digits = currency_.minor_digits();
  return decimal_text(minor_, digits, digits);
}

Money operator+(Money const& a, Money const& b) {
  auto const currency = shared_currency(a, b);
  return {sum_of(a.minor(), b.minor()), currency};
}

Money operator-(Money const& a, Money const& b) {
  auto const currency = shared_currency(a, b);
  return {difference_of(a.minor(), b.minor()), currency};
}

Money line_amount(UnitPrice price, QuantityNumber quantity, Currency currency) {
  if (currency == Currency{}) throw std::invalid_argument("an amount needs a currency");
  auto const surplus_digits = UnitPrice::scale + QuantityNumber::scale - currency.minor_digits();
  return {multiplied_and_divided(price.scaled(), quantity.scaled(), power_of_ten(surplus_digits),
                                 Rounding::half_away_from_zero),
          currency};
}

}  // namespace gendan
