#include "platform/describe/text_pattern.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace gendan::describe {
namespace {

std::string utf8(std::wstring const& points) {
  std::string text;
  auto const continued = [&](wchar_t point, int shift) {
    text += static_cast<char>(0x80 | (static_cast<int>(point) >> shift & 0x3F));
  };
  for (auto const point : points) {
    if (point < 0x80) {
      text += static_cast<char>(point);
    } else if (point < 0x800) {
      text += static_cast<char>(0xC0 | (static_cast<int>(point) >> 6));
      continued(point, 0);
    } else {
      text += static_cast<char>(0xE0 | (static_cast<int>(point) >> 12));
      continued(point, 6);
      continued(point, 0);
    }
  }
  return text;
}

// Each character that a rule speaks of, and its neighbours.
std::wstring telling_characters() {
  std::wstring points;
  for (wchar_t point = 0; point < 0xA2; ++point) points += point;
  for (wchar_t const space : {0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000})
    for (int const by : {-1, 0, 1}) points += static_cast<wchar_t>(space + by);
  return points + wchar_t{0x180E} + wchar_t{0x4E2D} + wchar_t{0xFEFF};
}

// Every text of up to three of these.
std::vector<std::wstring> short_texts() {
  std::wstring const letters{L'a', L' ', L'\t', L'\n', L'\r', L'\v', 0, 0x7F, 0x85, 0xA0, 0x2028, 0x4E2D};
  std::vector<std::wstring> texts{L""};
  for (std::size_t at = 0; texts[at].size() < 3; ++at)
    for (auto const letter : letters) texts.push_back(texts[at] + letter);
  return texts;
}

template <class Text>
class TextPattern : public testing::Test {};
using Texts = testing::Types<BoundedText<0, 9>, BoundedText<1, 9>, BoundedText<2, 9>, BoundedText<3, 9>,
                             BoundedText<0, 9, Lines::many>, BoundedText<1, 9, Lines::many>>;
TYPED_TEST_SUITE(TextPattern, Texts);

TYPED_TEST(TextPattern, FitsWhatTheTextTakesAndNothingElse) {
  auto const pattern = text_pattern(TypeParam::least, TypeParam::lines);
  std::wregex const expression(std::wstring(pattern.begin(), pattern.end()));
  auto texts = short_texts();
  for (auto const c : telling_characters())
    for (auto const* const before : {L"", L"a", L"ab", L" ", L"a\r"})
      for (auto const* const after : {L"", L"b", L"ab", L" ", L"\n"})
        texts.push_back(before + (c + std::wstring(after)));
  for (auto const& text : texts)
    EXPECT_EQ(std::regex_match(text, expression), TypeParam::parsed(utf8(text)).has_value())
        << testing::PrintToString(text);
}

}  // namespace
}  // namespace gendan::describe
