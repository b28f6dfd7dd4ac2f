// Amounts as documents say them beside the figures, exactly.
//
// Chinese: the capitals of 《支付结算办法》 annex 1 (correct writing of amounts), "人民币壹仟贰佰叁拾肆元伍角陆分". Of
// what it leaves open: no 零 between 元 and 角 when 角 is not zero, no 整 after 角. Other currencies carry their
// Chinese name. English: "SAY US DOLLARS ONE THOUSAND TWO HUNDRED THIRTY-FOUR AND CENTS FIFTY-SIX ONLY"; of a currency
// whose parts have no name here "AND 56/100".
#pragma once

#include <string>

#include "base/money.hpp"

namespace gendan::documents {

std::string chinese_capitals(Money const& amount);
std::string english_words(Money const& amount);

}  // namespace gendan::documents
