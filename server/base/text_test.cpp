#include "base/text.hpp"

#include <gtest/gtest.h>

#include <random>

namespace gendan {
namespace {

using namespace std::string_view_literals;

// The definition, bit by bit: the encoding of `point` in `length` bytes, whether or not it may be used.
std::string encoded(char32_t point, int length) {
  if (length == 1) return {static_cast<char>(point)};
  std::string bytes(static_cast<std::size_t>(length), '\0');
  for (auto at = bytes.size(); at-- > 1; point >>= 6) bytes[at] = static_cast<char>(0x80U | (point & 0x3FU));
  auto const mark = 0xF00U >> length & 0xFFU;
  bytes[0] = static_cast<char>(mark | point);
  return bytes;
}

TEST(Utf8, EveryScalarValueInItsShortestFormIsValidAndNothingElse) {
  constexpr char32_t ends[] = {0, 0x80, 0x800, 0x10000, 0x200000};
  for (int length = 1; length <= 4; ++length)
    for (char32_t point = 0; point < ends[length]; ++point) {
      bool const is_surrogate = point >= 0xD800 && point <= 0xDFFF;
      bool const is_shortest = point >= ends[length - 1] && point <= 0x10FFFF;
      ASSERT_EQ(is_valid_utf8(encoded(point, length)), is_shortest && !is_surrogate)
          << std::hex << static_cast<unsigned>(point) << " in " << length;
    }
}

TEST(Utf8, RefusesEveryBrokenSequence) {
  for (auto const text : {
           "\x80"sv,
           "\xBF"sv,
           "a\x80"
           "b"sv,  // a continuation without a start
           "\xC3"sv,
           "\xE4\xB8"sv,
           "\xF0\x9F\x98"sv,  // cut at the end
           "\xC3"
           "a"sv,
           "\xE4\xB8"
           "a"sv,
           "\xE4"
           "aa"sv,  // cut in the middle
           "\xF0\x9F\x98"
           "a"sv,
           "\xE4\xB8\xE4\xB8\xAD"sv,
           "\xC0\x80"sv,
           "\xC1\xBF"sv,
           "\xE0\x80\xAF"sv,
           "\xE0\x9F\xBF"sv,
           "\xF0\x80\x80\xAF"sv,
           "\xF0\x8F\xBF\xBF"sv,  // overlong
           "\xED\xA0\x80"sv,
           "\xED\xBF\xBF"sv,
           "\xED\xA0\xBD\xED\xB8\x80"sv,  // surrogates
           "\xF4\x90\x80\x80"sv,
           "\xF5\x80\x80\x80"sv,  // beyond U+10FFFF
           "\xF8\x88\x80\x80\x80"sv,
           "\xFC\x84\x80\x80\x80\x80"sv,
           "\xFE"sv,
           "\xFF"sv,
           "\xD6\xD0\xB9\xFA"sv,  // 中国 in GB18030
       }) {
    EXPECT_FALSE(is_valid_utf8(text)) << text;
    EXPECT_FALSE(is_valid_utf8("包装" + std::string(text)));
    EXPECT_FALSE(is_valid_utf8(std::string(text) + "破损"));
  }
}

TEST(Utf8, FindsABrokenByteAtAnyPlaceInLongText) {
  for (std::size_t size = 1; size < 40; ++size)
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      ASSERT_TRUE(is_valid_utf8(text));
      text[at] = '\x80';
      ASSERT_FALSE(is_valid_utf8(text)) << size << " at " << at;
    }
}

TEST(Utf8, AcceptsEveryScript) {
  for (auto const text : {""sv, "abc"sv, "包装破损"sv, "Größe ½"sv, "العربية"sv, "हिन्दी"sv, "👩‍🏭"sv,
                          "\xF4\x8F\xBF\xBF"sv, "\0"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv})
    EXPECT_TRUE(is_valid_utf8(text)) << text;
}

TEST(Utf8, IsCutBetweenCharacters) {
  EXPECT_EQ(beginning("订单", 6), "订单");
  EXPECT_EQ(beginning("订单", 5), "订");
  EXPECT_EQ(beginning("订单", 3), "订");
  EXPECT_EQ(beginning("订单", 2), "");
  EXPECT_EQ(beginning("", 0), "");
}

TEST(Utf8, IsRepairedByteByByte) {
  EXPECT_EQ(repaired_utf8("包装 a"), "包装 a");
  EXPECT_EQ(repaired_utf8("a\xFF"
                          "b"),
            "a\uFFFDb");
  EXPECT_EQ(repaired_utf8("\xE4\xB8"), "\uFFFD\uFFFD");
  EXPECT_EQ(repaired_utf8("\xE4\xB8包"), "\uFFFD\uFFFD包");
  EXPECT_EQ(repaired_utf8(""), "");
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("abc"), 3U);
  EXPECT_EQ(code_points("包装破损"), 4U);
  EXPECT_EQ(code_points("a包👩"), 3U);
}

TEST(Text, IsPutOnOneLine) {
  EXPECT_EQ(on_one_line(" Unit\r\n\tPrice  each "), "Unit Price each");
  EXPECT_EQ(on_one_line(" \n "), "");
  EXPECT_EQ(on_one_line("单价\n美元"), "单价 美元");
}

TEST(Text, IsHarmlessInHtml) {
  EXPECT_EQ(escaped_html(R"(<a href='x' title="&">中</a>)"),
            "&lt;a href=&#39;x&#39; title=&quot;&amp;&quot;&gt;中&lt;/a&gt;");
}

TEST(Trimmed, TakesUnicodeWhiteSpaceOffBothEnds) {
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed(" \t\r\n\v\f"), "");
  EXPECT_EQ(trimmed("  a b  "), "a b");
  EXPECT_EQ(trimmed("\u3000订单\u3000号\u3000"), "订单\u3000号");
  EXPECT_EQ(trimmed("\u00A0\u2003 \u2028x\u205F\u0085"), "x");
  EXPECT_EQ(trimmed("\u200Bx\u200B"), "\u200Bx\u200B");  // zero width is not white space
  EXPECT_EQ(trimmed("Ä"), "Ä");                          // its last byte, 84, is no space of its own
}

TEST(Trimmed, KnowsEveryWhiteSpaceCharacterAndNoOther) {
  for (char32_t point = 1; point < 0x10000; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    bool const is_space = (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 || point == 0xA0 ||
                          point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
                          point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
    auto const text = encoded(point, point < 0x80 ? 1 : point < 0x800 ? 2 : 3);
    ASSERT_EQ(trimmed(text).empty(), is_space) << std::hex << static_cast<unsigned>(point);
    ASSERT_EQ(trimmed("x" + text) == "x", is_space);
    ASSERT_EQ(trimmed(text + "x") == "x", is_space);
  }
}

TEST(LowerAscii, LeavesOtherLettersAlone) { EXPECT_EQ(lower_ascii("AbZ-09 ÄÉ 中"), "abz-09 ÄÉ 中"); }

TEST(TextFault, NamesWhatIsWrong) {
  struct Row {
    std::string_view text;
    Lines lines;
    std::string_view expected;  // empty: nothing
  };
  for (auto const& row : std::initializer_list<Row>{
           {"ab", Lines::one, ""},
           {"包装", Lines::one, ""},
           {"a", Lines::one, "too_short"},
           {"包", Lines::one, "too_short"},
           {"abcdef", Lines::one, "too_long"},
           {"包装破损了吗", Lines::one, "too_long"},
           {"包装破损了", Lines::one, ""},
           {"ab\xFF", Lines::one, "invalid_utf8"},
           {"a\0b"sv, Lines::one, "control_character"},
           {"a\0b"sv, Lines::many, "control_character"},
           {"a\nb", Lines::one, "control_character"},
           {"a\tb", Lines::one, "control_character"},
           {"a\nb", Lines::many, ""},
           {"a\tb", Lines::many, ""},
           {"a\r\nb", Lines::many, ""},
           {"a\r\nb", Lines::one, "control_character"},
           {"a\rb", Lines::many, "control_character"},
           {"a\r\r\nb", Lines::many, "control_character"},
           {"ab\r", Lines::many, "control_character"},
           {"a\x1B[m", Lines::many, "control_character"},
           {"a\x7F"
            "b",
            Lines::many, "control_character"},
           {"a\u0080b", Lines::many, "control_character"},
           {"a\u009Fb", Lines::many, "control_character"},
           {"a\u00A0b", Lines::many, ""},
           {"aß", Lines::one, ""},  // C3 9F: the second byte alone is no control character
       }) {
    auto const fault = text_fault(row.text, 2, 5, row.lines);
    EXPECT_EQ(fault.value_or(""), row.expected) << row.text;
    EXPECT_EQ(fault.has_value(), !row.expected.empty()) << row.text;
  }
}

TEST(TextFault, RefusesEveryControlCharacterButLineFeedAndTab) {
  for (char32_t point = 0; point < 0x100; ++point) {
    bool const is_control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    auto const text = "a" + encoded(point, point < 0x80 ? 1 : 2) + "b";
    ASSERT_EQ(text_fault(text, 0, 9, Lines::one).has_value(), is_control) << static_cast<unsigned>(point);
    ASSERT_EQ(text_fault(text, 0, 9, Lines::many).has_value(), is_control && point != '\n' && point != '\t');
  }
}

TEST(TextFault, ReadsAnyBytesWithoutHarm) {
  std::mt19937_64 generator(31);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes(generator() % 8, '\0');
    for (char& c : bytes) c = static_cast<char>(generator() % 3 == 0 ? 0xC2 : generator());
    auto const fault = text_fault(bytes, 0, 8, Lines::many);
    ASSERT_EQ(fault == "invalid_utf8", !is_valid_utf8(bytes));
    ASSERT_LE(trimmed(bytes).size(), bytes.size());
  }
}

TEST(BoundedText, IsTrimmedBeforeItIsMeasured) {
  using Word = BoundedText<1, 4>;
  EXPECT_EQ(Word::parsed("  abcd  ")->text(), "abcd");
  EXPECT_EQ(Word::parsed("   "), std::nullopt);
  EXPECT_EQ(Word::parsed("abcde"), std::nullopt);
  EXPECT_EQ(Word::parsed("a\nb"), std::nullopt);
  EXPECT_EQ(Word::parsed("包装破损\n")->text(), "包装破损");
  EXPECT_TRUE(Label::parsed(" ").has_value());
  EXPECT_TRUE(Note::parsed("first\n\tsecond").has_value());
}

}  // namespace
}  // namespace gendan
