#include "base/half_width.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

struct Case {
  char const* text;
  char const* plain;
};
class WideText : public ::testing::TestWithParam<Case> {};
TEST_P(WideText, IsReadAsItsPlainForm) { EXPECT_EQ(half_width(GetParam().text), GetParam().plain); }
INSTANTIATE_TEST_SUITE_P(Table, WideText,
                         ::testing::Values(Case{"１２３", "123"}, Case{"ＰＯ－１", "PO-1"},
                                           Case{"1，234．50", "1,234.50"}, Case{"￥88", "¥88"}, Case{"￡5", "£5"},
                                           Case{"！～", "!~"}, Case{"a\u3000b\u00A0c", "a b c"}, Case{"", ""},
                                           Case{"plain", "plain"}));

TEST(WideText, OfOtherScriptsStaysAsItIs) {
  for (auto const* text : {"跟单", "、。「」", "ｱｲｳ", "｟｠", "Größe", "\xEF\xBC", "\xEF"})
    EXPECT_EQ(half_width(text), text);
}

}  // namespace
}  // namespace gendan
