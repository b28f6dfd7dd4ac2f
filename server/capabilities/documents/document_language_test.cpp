#include "capabilities/documents/document_language.hpp"

#include <gtest/gtest.h>

namespace gendan::documents {
namespace {

using enum DocumentLanguage;

TEST(DocumentLanguage, IsTheCustomersWhereDocumentsSpeakIt) {
  auto const of = [](char const* tag) { return spoken(LanguageTag::parsed(tag).value()); };
  EXPECT_EQ(of("zh-CN"), zh);
  EXPECT_EQ(of("en-GB"), en);
  EXPECT_EQ(of("de"), de);
  EXPECT_EQ(of("es-MX"), es);
  EXPECT_EQ(of("pt-BR"), std::nullopt);
  EXPECT_EQ(spoken(LanguageTag()), std::nullopt);
}

TEST(DocumentLanguage, TellsTraditionalChineseApart) {
  auto const is = [](char const* tag) { return is_traditional_chinese(LanguageTag::parsed(tag).value()); };
  for (auto const* tag : {"zh-TW", "zh-HK", "zh-mo", "zh-Hant", "zh-Hant-CN"}) EXPECT_TRUE(is(tag)) << tag;
  for (auto const* tag : {"zh", "zh-CN", "zh-Hans-TW", "zh-SG", "en-HK"}) EXPECT_FALSE(is(tag)) << tag;
}

TEST(DocumentLanguage, WritesDatesThatHaveOneReading) {
  constexpr CalendarDate date(2026, 5, 1);
  EXPECT_EQ(long_date(date, zh), "2026年5月1日");
  EXPECT_EQ(long_date(date, en), "1 May 2026");
  EXPECT_EQ(long_date(date, es), "1 de mayo de 2026");
  EXPECT_EQ(long_date(date, fr), "1er mai 2026");
  EXPECT_EQ(long_date(date, de), "1. Mai 2026");
  EXPECT_EQ(long_date(CalendarDate(2026, 12, 24), fr), "24 décembre 2026");
}

TEST(DocumentLanguage, SetsThousandsApart) {
  EXPECT_EQ(grouped("1234567.50", en), "1,234,567.50");
  EXPECT_EQ(grouped("1234567.50", de), "1.234.567,50");
  EXPECT_EQ(grouped("1234.5", fr), "1\u202F234,5");
  EXPECT_EQ(grouped("-123", en), "-123");
  EXPECT_EQ(grouped("0.0035", es), "0,0035");
  EXPECT_EQ(grouped("-1000", zh), "-1,000");
}

TEST(DocumentLanguage, FallsBackToEnglishWordByWord) {
  constexpr DocumentWord word{"total", "合计", "Total", {}, {}, "Summe"};
  EXPECT_EQ(word.in(zh), "合计");
  EXPECT_EQ(word.in(de), "Summe");
  EXPECT_EQ(word.in(fr), "Total");
}

}  // namespace
}  // namespace gendan::documents
