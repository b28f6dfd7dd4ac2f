#include "base/money.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <stdexcept>

namespace gendan {
namespace {

constexpr auto least_cents = std::numeric_limits<std::int64_t>::min();
constexpr auto most_cents = std::numeric_limits<std::int64_t>::max();

Currency currency(std::string_view code) { return Currency::parsed(code).value(); }

std::string amount_of(std::string_view price, std::string_view quantity, std::string_view code) {
  return line_amount(*UnitPrice::parsed(price), *QuantityNumber::parsed(quantity), currency(code)).amount_text();
}

TEST(Currency, KnowsTheMinorDigitsOfIso4217) {
  for (auto const code : {"USD", "EUR", "CNY", "GBP", "HKD", "AED", "ZWG", "XCG", "VES", "SLE", "IDR", "HUF", "TWD"})
    EXPECT_EQ(currency(code).minor_digits(), 2) << code;
  for (auto const code : {"JPY", "KRW", "VND", "CLP", "ISK", "XOF", "XAF", "XPF", "BIF", "PYG", "UGX"})
    EXPECT_EQ(currency(code).minor_digits(), 0) << code;
  for (auto const code : {"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"})
    EXPECT_EQ(currency(code).minor_digits(), 3) << code;
  EXPECT_EQ(currency("CLF").minor_digits(), 4);
  EXPECT_EQ(currency("UYW").minor_digits(), 4);
}

TEST(Currency, ListsEachThatIsKnownOnceInAlphabeticalOrder) {
  std::vector<std::string> known;
  std::string code = "AAA";
  for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
    for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
      for (code[2] = 'A'; code[2] <= 'Z'; ++code[2])
        if (Currency::parsed(code)) known.push_back(code);
  auto const all = Currency::all();
  EXPECT_EQ(known, std::vector<std::string>(all.begin(), all.end()));
}

TEST(Currency, RefusesWhatCannotBeTradedOrIsNoCode) {
  for (auto const code :
       {"", "XXX", "XTS", "XAU", "XDR", "usd", "Usd", "US", "USDX", "RMB", "US$", " USD", "ZZZ", "AAA"})
    EXPECT_EQ(Currency::parsed(code), std::nullopt) << code;
}

TEST(Currency, IsNoneUntilGiven) {
  EXPECT_EQ(Currency{}.text(), "XXX");
  EXPECT_EQ(Currency{}.minor_digits(), 0);
}

TEST(Currency, EveryPossibleCodeIsKnownOnceOrNotAtAll) {
  int known = 0;
  std::string code = "AAA";
  for (code[0] = 'A'; code[0] <= 'Z'; ++code[0])
    for (code[1] = 'A'; code[1] <= 'Z'; ++code[1])
      for (code[2] = 'A'; code[2] <= 'Z'; ++code[2])
        if (auto const found = Currency::parsed(code)) {
          ++known;
          ASSERT_EQ(found->text(), code);
        }
  EXPECT_EQ(known, 170);  // 164 active, 6 withdrawn since 2021
}

TEST(Money, IsReadAndWrittenWithItsCurrencysDigits) {
  EXPECT_EQ(Money::parsed("551.00", currency("USD")), Money(55'100, currency("USD")));
  EXPECT_EQ(Money::parsed("551", currency("USD")), Money(55'100, currency("USD")));
  EXPECT_EQ(Money::parsed("-0.01", currency("USD"))->amount_text(), "-0.01");
  EXPECT_EQ(Money::parsed("551.5", currency("USD"))->amount_text(), "551.50");
  EXPECT_EQ(Money::parsed("551.00", currency("JPY"))->amount_text(), "551");
  EXPECT_EQ(Money::parsed("1.234", currency("KWD"))->amount_text(), "1.234");
  EXPECT_EQ(Money::parsed("7", currency("KWD"))->amount_text(), "7.000");
}

TEST(Money, FinerThanItsMinorUnitIsRefused) {
  EXPECT_EQ(Money::parsed("551.001", currency("USD")), std::nullopt);
  EXPECT_EQ(Money::parsed("0.5", currency("JPY")), std::nullopt);
  EXPECT_EQ(Money::parsed("1.2345", currency("KWD")), std::nullopt);
  EXPECT_EQ(Money::parsed("1,000.00", currency("USD")), std::nullopt);
  EXPECT_EQ(Money::parsed("1", Currency{}), std::nullopt);
}

TEST(Money, OfDifferentCurrenciesIsNotAdded) {
  EXPECT_THROW(Money(1, currency("USD")) + Money(1, currency("EUR")), std::invalid_argument);
  EXPECT_THROW(Money(1, currency("USD")) - Money(1, currency("EUR")), std::invalid_argument);
  EXPECT_THROW(Money(1, currency("USD")) + Money(), std::invalid_argument);
  EXPECT_NE(Money(1, currency("USD")), Money(1, currency("EUR")));
}

TEST(Money, AddsInAnyOrderTakesBackAndNeverWraps) {
  std::mt19937_64 generator(21);
  auto const usd = currency("USD");
  int overflows = 0;
  for (int i = 0; i < 20'000; ++i) {
    auto const a = static_cast<std::int64_t>(generator()) >> (generator() % 3);
    auto const b = static_cast<std::int64_t>(generator()) >> (generator() % 3);
    bool const fits = b >= 0 ? a <= most_cents - b : a >= least_cents - b;
    if (!fits) {
      ++overflows;
      ASSERT_THROW(Money(a, usd) + Money(b, usd), std::overflow_error) << a << ' ' << b;
      ASSERT_THROW(Money(b, usd) + Money(a, usd), std::overflow_error) << a << ' ' << b;
      continue;
    }
    auto const sum = Money(a, usd) + Money(b, usd);
    ASSERT_EQ(sum, Money(b, usd) + Money(a, usd)) << a << ' ' << b;
    ASSERT_EQ(sum - Money(b, usd), Money(a, usd)) << a << ' ' << b;
  }
  EXPECT_GT(overflows, 1'000);
}

TEST(Money, WrittenIsReadBackInEveryCurrency) {
  std::mt19937_64 generator(22);
  for (auto const code : {"USD", "JPY", "KWD", "CLF"})
    for (int i = 0; i < 5'000; ++i) {
      auto const money = Money(static_cast<std::int64_t>(generator()) >> (generator() % 64), currency(code));
      ASSERT_EQ(Money::parsed(money.amount_text(), currency(code)), money) << money.amount_text();
    }
}

TEST(LineAmount, IsPriceTimesQuantityRoundedOnceHalfAwayFromZero) {
  struct Row {
    std::string_view price, quantity, code, expected;
  };
  for (auto const& row : std::initializer_list<Row>{
           {"0.97", "19", "USD", "18.43"},
           {"0.000001", "1", "USD", "0.00"},
           {"0.005", "1", "USD", "0.01"},
           {"-0.005", "1", "USD", "-0.01"},
           {"0.005", "-1", "USD", "-0.01"},
           {"0.004999", "1", "USD", "0.00"},
           {"0.015", "1", "USD", "0.02"},  // half to even would agree
           {"0.025", "1", "USD", "0.03"},  // half to even would say 0.02
           {"-0.025", "1", "USD", "-0.03"},
           {"0.0333", "3", "USD", "0.10"},
           {"1.005", "1000", "USD", "1005.00"},
           {"12.345678", "2.5", "USD", "30.86"},
           {"0.5", "1", "JPY", "1"},
           {"0.499999", "1", "JPY", "0"},
           {"-0.5", "1", "JPY", "-1"},
           {"123.4", "10", "JPY", "1234"},
           {"0.0005", "1", "KWD", "0.001"},
           {"0.000499", "1", "KWD", "0.000"},
           {"1.2345", "3", "KWD", "3.704"},  // 3.7035
           {"0.00005", "1", "CLF", "0.0001"},
           {"0", "1000000", "USD", "0.00"},
           {"9223372036854.775807", "9", "USD", "83010348331692.98"},
       })
    EXPECT_EQ(amount_of(row.price, row.quantity, row.code), row.expected) << row.price << " x " << row.quantity;
}

TEST(LineAmount, FitsOrThrows) {
  EXPECT_THROW(
      line_amount(UnitPrice::from_scaled(most_cents), QuantityNumber::from_scaled(most_cents), currency("USD")),
      std::overflow_error);
  EXPECT_THROW(line_amount(UnitPrice::from_scaled(1), QuantityNumber::from_scaled(1), Currency{}),
               std::invalid_argument);
}

TEST(LineAmount, DoesNotDependOnTheSignOfItsFactors) {
  std::mt19937_64 generator(23);
  auto const usd = currency("USD");
  for (int i = 0; i < 10'000; ++i) {
    auto const price = static_cast<std::int64_t>(generator() % 1'000'000'000);
    auto const quantity = static_cast<std::int64_t>(generator() % 1'000'000'000);
    auto const minor = [&](std::int64_t p, std::int64_t q) {
      return line_amount(UnitPrice::from_scaled(p), QuantityNumber::from_scaled(q), usd).minor();
    };
    ASSERT_EQ(minor(-price, quantity), -minor(price, quantity));
    ASSERT_EQ(minor(price, -quantity), -minor(price, quantity));
    ASSERT_EQ(minor(-price, -quantity), minor(price, quantity));
  }
}

}  // namespace
}  // namespace gendan
