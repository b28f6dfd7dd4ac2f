#include "capabilities/documents/amount_in_words.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <random>

namespace gendan::documents {
namespace {

Money money(std::string_view amount, std::string_view currency) {
  return Money::parsed(amount, Currency::parsed(currency).value()).value();
}

struct Vector {
  char const* amount;
  char const* words;
};

// 《支付结算办法》 附件一, rules (五) to (八), with its own examples.
TEST(ChineseCapitals, KeepTheExamplesOfTheRule) {
  for (auto const& [amount, words] : std::initializer_list<Vector>{
           {"1409.50", "人民币壹仟肆佰零玖元伍角"},
           {"6007.14", "人民币陆仟零柒元壹角肆分"},
           {"1680.32", "人民币壹仟陆佰捌拾元叁角贰分"},
           {"107000.53", "人民币壹拾万柒仟元伍角叁分"},
           {"16409.02", "人民币壹万陆仟肆佰零玖元零贰分"},
           {"325.04", "人民币叁佰贰拾伍元零肆分"},
       })
    EXPECT_EQ(chinese_capitals(money(amount, "CNY")), words) << amount;
}

TEST(ChineseCapitals, WriteOneZeroForWhatIsLeftOut) {
  for (auto const& [amount, words] : std::initializer_list<Vector>{
           {"0", "美元零元整"},
           {"0.01", "美元壹分"},
           {"0.10", "美元壹角"},
           {"0.56", "美元伍角陆分"},
           {"1", "美元壹元整"},
           {"10", "美元壹拾元整"},
           {"11", "美元壹拾壹元整"},
           {"20.05", "美元贰拾元零伍分"},
           {"100", "美元壹佰元整"},
           {"101", "美元壹佰零壹元整"},
           {"110", "美元壹佰壹拾元整"},
           {"1000", "美元壹仟元整"},
           {"1001", "美元壹仟零壹元整"},
           {"1010", "美元壹仟零壹拾元整"},
           {"1100", "美元壹仟壹佰元整"},
           {"1234.56", "美元壹仟贰佰叁拾肆元伍角陆分"},
           {"10000", "美元壹万元整"},
           {"10001", "美元壹万零壹元整"},
           {"10010", "美元壹万零壹拾元整"},
           {"10100", "美元壹万零壹佰元整"},
           {"11000", "美元壹万壹仟元整"},
           {"100100", "美元壹拾万零壹佰元整"},
           {"1001000", "美元壹佰万壹仟元整"},
           {"10010001", "美元壹仟零壹万零壹元整"},
           {"100000000", "美元壹亿元整"},
           {"100000001", "美元壹亿零壹元整"},
           {"100010000", "美元壹亿零壹万元整"},
           {"110000000", "美元壹亿壹仟万元整"},
           {"101000000", "美元壹亿零壹佰万元整"},
           {"9999999999.99", "美元玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"},
           {"1000000000000", "美元壹万亿元整"},
           {"1000000000001", "美元壹万亿零壹元整"},
           {"1000100000000", "美元壹万零壹亿元整"},
           {"-5.05", "美元负伍元零伍分"},
       })
    EXPECT_EQ(chinese_capitals(money(amount, "USD")), words) << amount;
}

TEST(ChineseCapitals, KnowTheCurrencysPartsAndItsName) {
  EXPECT_EQ(chinese_capitals(money("120", "JPY")), "日元壹佰贰拾元整");
  EXPECT_EQ(chinese_capitals(money("1.005", "KWD")), "科威特第纳尔壹元零伍厘");
  EXPECT_EQ(chinese_capitals(money("1.205", "KWD")), "科威特第纳尔壹元贰角零伍厘");
  EXPECT_EQ(chinese_capitals(money("2", "ISK")), "ISK贰元整");
}

TEST(EnglishWords, SayTheAmount) {
  for (auto const& [amount, words] : std::initializer_list<Vector>{
           {"0", "SAY US DOLLARS ZERO ONLY"},
           {"0.07", "SAY US DOLLARS ZERO AND CENTS SEVEN ONLY"},
           {"1", "SAY US DOLLARS ONE ONLY"},
           {"13", "SAY US DOLLARS THIRTEEN ONLY"},
           {"20", "SAY US DOLLARS TWENTY ONLY"},
           {"21.10", "SAY US DOLLARS TWENTY-ONE AND CENTS TEN ONLY"},
           {"100", "SAY US DOLLARS ONE HUNDRED ONLY"},
           {"115", "SAY US DOLLARS ONE HUNDRED FIFTEEN ONLY"},
           {"1000", "SAY US DOLLARS ONE THOUSAND ONLY"},
           {"1234.56", "SAY US DOLLARS ONE THOUSAND TWO HUNDRED THIRTY-FOUR AND CENTS FIFTY-SIX ONLY"},
           {"1000001", "SAY US DOLLARS ONE MILLION ONE ONLY"},
           {"20300040", "SAY US DOLLARS TWENTY MILLION THREE HUNDRED THOUSAND FORTY ONLY"},
           {"1000000000", "SAY US DOLLARS ONE BILLION ONLY"},
           {"-3", "SAY MINUS US DOLLARS THREE ONLY"},
       })
    EXPECT_EQ(english_words(money(amount, "USD")), words) << amount;
  EXPECT_EQ(english_words(money("5.30", "CNY")), "SAY RENMINBI YUAN FIVE AND FEN THIRTY ONLY");
  EXPECT_EQ(english_words(money("5.305", "BHD")), "SAY BHD FIVE AND 305/1000 ONLY");
  EXPECT_EQ(english_words(money("500", "JPY")), "SAY JAPANESE YEN FIVE HUNDRED ONLY");
}

// Reads capitals back, by another way than they are written.
std::uint64_t fen_said(std::string text) {
  std::map<std::string, std::uint64_t> const digits = {{"零", 0}, {"壹", 1}, {"贰", 2}, {"叁", 3}, {"肆", 4},
                                                       {"伍", 5}, {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9}};
  std::uint64_t total = 0;    // fen
  std::uint64_t section = 0;  // below 万
  std::uint64_t whole = 0;
  std::uint64_t digit = 0;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    auto const letter = text.substr(at, 3);
    if (auto const found = digits.find(letter); found != digits.end()) {
      digit = found->second;
      continue;
    }
    if (letter == "拾") section += digit * 10;
    if (letter == "佰") section += digit * 100;
    if (letter == "仟") section += digit * 1'000;
    if (letter == "万") whole += (section + digit) * 10'000;
    if (letter == "亿") whole = (whole + section + digit) * 100'000'000;
    if (letter == "元") total = (whole + section + digit) * 100;
    if (letter == "角") total += digit * 10;
    if (letter == "分") total += digit;
    if (letter == "万" || letter == "亿" || letter == "元") section = 0;
    digit = 0;
  }
  return total;
}

TEST(ChineseCapitals, AreReadBackAsTheAmount) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 20'000; ++round) {
    auto const digits = 1 + static_cast<int>(random() % 14);
    std::int64_t minor = 0;
    for (int digit = 0; digit < digits; ++digit) {
      auto const next = random() % 3 == 0 ? 0 : random() % 10;  // many zeros
      minor = minor * 10 + static_cast<std::int64_t>(next);
    }
    auto const text = chinese_capitals(Money(minor, Currency::parsed("CNY").value()));
    EXPECT_EQ(fen_said(text.substr(std::string("人民币").size())), static_cast<std::uint64_t>(minor)) << text;
    EXPECT_EQ(text.find("零零"), std::string::npos) << text;
  }
}

TEST(AmountsInWords, HoldAtTheEndsOfWhatMoneyCanBe) {
  auto const currency = Currency::parsed("USD").value();
  for (auto const minor : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_FALSE(chinese_capitals(Money(minor, currency)).empty());
    EXPECT_FALSE(english_words(Money(minor, currency)).empty());
  }
}

}  // namespace
}  // namespace gendan::documents
