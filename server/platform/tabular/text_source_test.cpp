#include "platform/tabular/text_source.hpp"

#include <gtest/gtest.h>

#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using namespace std::string_literals;

std::string read_all(std::string const& bytes, std::string_view encoding,
                     std::size_t most_at_once = std::string::npos) {
  TextSource text(std::make_unique<MemoryBytes>(bytes, most_at_once), encoding);
  std::string result;
  for (auto piece = text.next(); !piece.empty(); piece = text.next()) result += piece;
  return result + (text.is_broken() ? "<broken>" : "");
}

TEST(TextOfAFile, IsTheSameInEveryEncodingAndWhereverItIsCut) {
  struct {
    char const* encoding;
    std::string bytes;
    std::string expected;
  } const examples[] = {
      {"utf-8", "破损 é 😀"s, "破损 é 😀"},
      {"utf-8",
       "\xEF\xBB\xBF"
       "a"s,
       "a"},
      {"utf-8", "\xEF\xBB\xBF"s, ""},
      {"utf-16le",
       "\xFF\xFE"
       "a\0\xCD\x91\x3D\xD8\x00\xDE"s,
       "a\u91CD😀"},
      {"utf-16be",
       "\xFE\xFF"
       "\0a\x91\xCD\xD8\x3D\xDE\x00"s,
       "a\u91CD😀"},
      {"gb18030", "\xC6\xC6\xCB\xF0\x81\x30\x84\x36\x94\x39\xFC\x36"s, "破损¥😀"},
      {"big5", "\xA4\xA4"s, "中"},
      {"windows-1252", "\x80 \xFC"s, "€ ü"},
      {"shift_jis", "\x93\xFA"s, "日"},
      {"euc-kr", "\xC7\xD1"s, "한"},
  };
  for (auto const& [encoding, bytes, expected] : examples) {
    for (std::size_t most_at_once : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::string::npos}) {
      EXPECT_EQ(read_all(bytes, encoding, most_at_once), expected) << encoding << " by " << most_at_once;
    }
  }
}

TEST(TextOfAFile, EndsWhereItIsBroken) {
  struct {
    char const* encoding;
    std::string bytes;
    std::string expected;
  } const examples[] = {
      {"utf-8", "ab\xC3("s, "ab<broken>"},
      {"utf-8", "ab\xE7\xA0"s, "ab<broken>"},
      {"utf-8", "\xED\xA0\x80"s, "<broken>"},
      {"utf-8", "\xC0\x80"s, "<broken>"},
      {"utf-8", "\xF4\x90\x80\x80"s, "<broken>"},
      {"utf-8", "\xF0\x80\x80\x80"s, "<broken>"},
      {"utf-16le", "a\0\x00\xD8"s, "a<broken>"},
      {"utf-16le",
       "a\0\x00\xDC"
       "b\0"s,
       "a<broken>"},
      {"utf-16le", "a\0b"s, "a<broken>"},
      {"gb18030", "a\xFF"s, "a<broken>"},
      {"gb18030", "a\xC6"s, "a<broken>"},
  };
  for (auto const& [encoding, bytes, expected] : examples) {
    for (std::size_t most_at_once : {std::size_t{1}, std::string::npos}) {
      EXPECT_EQ(read_all(bytes, encoding, most_at_once), expected) << encoding << " by " << most_at_once;
    }
  }
}

TEST(TextOfAFile, OfManyPiecesIsWhole) {
  std::string text;
  for (int line = 0; line < 40'000; ++line) text += "包装破损 " + std::to_string(line) + '\n';
  EXPECT_EQ(read_all(text, "utf-8"), text);
  std::string utf16;
  for (int count = 0; count < 300'000; ++count) utf16 += "\xCD\x91";
  EXPECT_EQ(read_all(utf16, "utf-16le").size(), 900'000U);
  for (std::size_t size = 16'380; size < 16'390; ++size) {
    EXPECT_EQ(read_all(std::string(size, 'a') + "\x94\x39\xFC\x36", "gb18030"), std::string(size, 'a') + "😀") << size;
  }
}

TEST(EncodingOfAFile, IsFoundByMarkThenByWhatItCanBe) {
  made::Tables tables;
  auto const name_of = [&](std::string const& bytes) {
    auto const found = detected_encoding(tables.file(bytes));
    return found.name + (found.is_valid ? "" : " invalid");
  };
  EXPECT_EQ(name_of("a,b"), "utf-8");
  EXPECT_EQ(name_of("破损"), "utf-8");
  EXPECT_EQ(name_of("\xFF\xFE"
                    "a\0"s),
            "utf-16le");
  EXPECT_EQ(name_of("\xFE\xFF\0a"s), "utf-16be");
  EXPECT_EQ(name_of("\xC6\xC6\xCB\xF0"), "gb18030");
  EXPECT_EQ(name_of(std::string(300'000, 'a') + "\xC6\xC6"), "gb18030");
  EXPECT_EQ(name_of("\xFF\xFF"), "utf-8 invalid");
  EXPECT_EQ(name_of("\xEF\xBB\xBF\xC6\xC6\xCB"), "utf-8 invalid");
}

TEST(EncodingOfAFile, CanBeStated) {
  made::Tables tables;
  auto const path = tables.file(
      "Gr\xF6\xDF"
      "e;Menge\n1;2\n");
  EXPECT_EQ(made::shown(path, {.encoding = "windows-1252"}), "Größe|Menge\n2: 1|2\n");
  EXPECT_EQ(made::refusal_of(path, {.encoding = "utf-7"}), "unsupported unknown_encoding utf-7");
  EXPECT_EQ(made::refusal_of(path, {.encoding = "utf-8"}), "invalid invalid_encoding /rows/1");
}

TEST(DelimitedTextInChina, IsReadFromGb18030AndUtf16) {
  made::Tables tables;
  EXPECT_EQ(made::shown(tables.file("\xB6\xA9\xB5\xA5\xBA\xC5,\xCA\xFD\xC1\xBF\r\n\xBC\xD7,12\r\n")),
            "订单号|数量\n2: 甲|12\n");
  EXPECT_EQ(made::shown(tables.file("\xFF\xFE\xA2\x8B\t\0b\0\n\0"
                                    "1\0\t\0"
                                    "2\0"s)),
            "订|b\n2: 1|2\n");
}

}  // namespace
}  // namespace gendan::tabular
