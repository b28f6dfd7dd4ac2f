#include "capabilities/documents/amount_in_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/decimal.hpp"

namespace gendan::documents {
namespace {

struct CurrencyNames {
  std::string_view code;
  std::string_view zh;
  std::string_view en;
  std::string_view parts;  // of it, English; empty: they are written as a fraction
};

constexpr auto currency_names = std::to_array<CurrencyNames>({
    {"AED", "阿联酋迪拉姆", "UAE DIRHAMS", "FILS"},
    {"AUD", "澳大利亚元", "AUSTRALIAN DOLLARS", "CENTS"},
    {"BRL", "巴西雷亚尔", "BRAZILIAN REAIS", "CENTAVOS"},
    {"CAD", "加拿大元", "CANADIAN DOLLARS", "CENTS"},
    {"CHF", "瑞士法郎", "SWISS FRANCS", "CENTIMES"},
    {"CNY", "人民币", "RENMINBI YUAN", "FEN"},
    {"CZK", "捷克克朗", "CZECH KORUNAS", "HALERS"},
    {"DKK", "丹麦克朗", "DANISH KRONER", "ORE"},
    {"EUR", "欧元", "EUROS", "CENTS"},
    {"GBP", "英镑", "POUNDS STERLING", "PENCE"},
    {"HKD", "港元", "HONG KONG DOLLARS", "CENTS"},
    {"IDR", "印度尼西亚卢比", "INDONESIAN RUPIAH", "SEN"},
    {"INR", "印度卢比", "INDIAN RUPEES", "PAISE"},
    {"JPY", "日元", "JAPANESE YEN", ""},
    {"KRW", "韩元", "KOREAN WON", ""},
    {"KWD", "科威特第纳尔", "KUWAITI DINARS", "FILS"},
    {"MXN", "墨西哥比索", "MEXICAN PESOS", "CENTAVOS"},
    {"MYR", "马来西亚林吉特", "MALAYSIAN RINGGIT", "SEN"},
    {"NOK", "挪威克朗", "NORWEGIAN KRONER", "ORE"},
    {"NZD", "新西兰元", "NEW ZEALAND DOLLARS", "CENTS"},
    {"PHP", "菲律宾比索", "PHILIPPINE PESOS", "CENTAVOS"},
    {"PLN", "波兰兹罗提", "POLISH ZLOTY", "GROSZY"},
    {"RUB", "俄罗斯卢布", "RUSSIAN RUBLES", "KOPECKS"},
    {"SAR", "沙特里亚尔", "SAUDI RIYALS", "HALALAS"},
    {"SEK", "瑞典克朗", "SWEDISH KRONOR", "ORE"},
    {"SGD", "新加坡元", "SINGAPORE DOLLARS", "CENTS"},
    {"THB", "泰铢", "THAI BAHT", "SATANG"},
    {"TRY", "土耳其里拉", "TURKISH LIRA", "KURUS"},
    {"USD", "美元", "US DOLLARS", "CENTS"},
    {"VND", "越南盾", "VIETNAMESE DONG", ""},
    {"ZAR", "南非兰特", "SOUTH AFRICAN RAND", "CENTS"},
});

// What is not in the table is named by the currency's own code: it must outlive the names.
CurrencyNames names_of(Currency const&& currency) = delete;
CurrencyNames names_of(Currency const& currency) {
  auto const found = std::ranges::find(currency_names, currency.text(), &CurrencyNames::code);
  if (found != currency_names.end()) return *found;
  return {currency.text(), currency.text(), currency.text(), {}};
}

// Without a sign; of the smallest number too.
struct Amount {
  bool is_negative = false;
  std::uint64_t whole = 0;
  std::uint64_t part = 0;
  std::uint64_t parts_of_one = 1;  // a power of ten
};

Amount amount_of(Money const& money) {
  Amount amount;
  amount.is_negative = money.minor() < 0;
  auto const raw = static_cast<std::uint64_t>(money.minor());
  auto const minor = amount.is_negative ? std::uint64_t{0} - raw : raw;
  for (int digit = 0; digit < money.currency().minor_digits(); ++digit) amount.parts_of_one *= 10;
  amount.whole = minor / amount.parts_of_one;
  amount.part = minor % amount.parts_of_one;
  return amount;
}

constexpr std::array<std::string_view, 10> capitals = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

// Below ten thousand; 0 is nothing.
std::string capitals_of_four(std::uint64_t number) {
  constexpr std::array<std::string_view, 4> places = {"仟", "佰", "拾", ""};
  std::string text;
  bool is_zero_due = false;
  std::uint64_t value = 1'000;
  for (auto const place : places) {
    auto const digit = number / value % 10;
    value /= 10;
    if (digit == 0) {
      is_zero_due = !text.empty();
      continue;
    }
    if (is_zero_due) text += capitals[0];
    is_zero_due = false;
    text += capitals[digit];
    text += place;
  }
  return text;
}

std::string capitals_of(std::uint64_t number);

// high × unit + low, with one 零 between when low does not reach the place below the unit.
std::string joined(std::uint64_t number, std::uint64_t unit, std::string_view name) {
  auto const low = number % unit;
  auto text = capitals_of(number / unit);
  text += name;
  if (low != 0 && low < unit / 10) text += capitals[0];
  return text + capitals_of(low);
}

std::string capitals_of(std::uint64_t number) {
  constexpr std::uint64_t ten_thousand = 10'000;
  constexpr std::uint64_t hundred_million = 100'000'000;
  if (number >= hundred_million) return joined(number, hundred_million, "亿");
  if (number >= ten_thousand) return joined(number, ten_thousand, "万");
  return capitals_of_four(number);
}

std::string capitals_of_parts(Amount const& amount) {
  constexpr std::array<std::string_view, 4> places = {"角", "分", "厘", "毫"};
  std::string text;
  bool is_zero_due = false;
  std::size_t place = 0;
  for (auto value = amount.parts_of_one / 10; value > 0 && place < places.size(); value /= 10, ++place) {
    auto const digit = amount.part / value % 10;
    if (digit == 0) {
      is_zero_due = true;
      continue;
    }
    // Before the first digit only after a whole number.
    if (is_zero_due && (amount.whole > 0 || !text.empty())) text += capitals[0];
    is_zero_due = false;
    text += capitals[digit];
    text += places[place];
  }
  return text;
}

constexpr std::array<std::string_view, 20> small = {
    "ZERO", "ONE",    "TWO",    "THREE",    "FOUR",     "FIVE",    "SIX",     "SEVEN",     "EIGHT",    "NINE",
    "TEN",  "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "TWENTY",  "THIRTY", "FORTY",
                                                   "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"};

std::string words_below_thousand(std::uint64_t number) {
  std::string text;
  if (number >= 100) {
    text = std::string(small[number / 100]) + " HUNDRED";
    number %= 100;
    if (number == 0) return text;
    text += ' ';
  }
  if (number < 20) return text + std::string(small[number]);
  text += tens[number / 10];
  if (number % 10 != 0) text += "-" + std::string(small[number % 10]);
  return text;
}

std::string words_of(std::uint64_t number) {
  struct Step {
    std::uint64_t value;
    std::string_view name;
  };
  constexpr std::array<Step, 6> steps = {{{1'000'000'000'000'000'000, " QUINTILLION"},
                                          {1'000'000'000'000'000, " QUADRILLION"},
                                          {1'000'000'000'000, " TRILLION"},
                                          {1'000'000'000, " BILLION"},
                                          {1'000'000, " MILLION"},
                                          {1'000, " THOUSAND"}}};
  if (number == 0) return std::string(small[0]);
  std::string text;
  auto const add = [&](std::uint64_t count, std::string_view name) {
    if (count == 0) return;
    if (!text.empty()) text += ' ';
    text += words_below_thousand(count);
    text += name;
  };
  for (auto const& step : steps) {
    add(number / step.value, step.name);
    number %= step.value;
  }
  add(number, "");
  return text;
}

}  // namespace

std::string chinese_capitals(Money const& money) {
  auto const amount = amount_of(money);
  auto const currency = money.currency();
  std::string text(names_of(currency).zh);
  if (amount.is_negative) text += "负";
  if (amount.whole > 0) text += capitals_of(amount.whole) + "元";
  if (amount.whole == 0 && amount.part == 0) text += "零元";
  return text + (amount.part == 0 ? "整" : capitals_of_parts(amount));
}

std::string english_words(Money const& money) {
  auto const amount = amount_of(money);
  auto const currency = money.currency();
  auto const names = names_of(currency);
  std::string text = "SAY ";
  if (amount.is_negative) text += "MINUS ";
  text += std::string(names.en) + " " + words_of(amount.whole);
  if (amount.part > 0) {
    text += " AND ";
    if (names.parts.empty())
      text += std::to_string(amount.part) + "/" + std::to_string(amount.parts_of_one);
    else
      text += std::string(names.parts) + " " + words_of(amount.part);
  }
  return text + " ONLY";
}

}  // namespace gendan::documents
