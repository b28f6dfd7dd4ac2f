#include "platform/search/words.hpp"

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/refusal.hpp"
#include "base/text.hpp"

namespace gendan::search {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

std::vector<std::string> terms_of(std::string_view text) {
  std::vector<std::string> terms;
  each_document_term(text, [&](Occurrence occurrence) { terms.emplace_back(occurrence.term); });
  return terms;
}

std::size_t words_of(std::string_view text) {
  std::size_t words = 0;
  each_document_term(text, [&](Occurrence occurrence) { words += occurrence.is_word ? 1U : 0U; });
  return words;
}

std::vector<std::string> asked(std::string_view text) {
  std::vector<std::string> terms;
  for (auto const& term : query_terms(text)) terms.push_back(term.text);
  return terms;
}

TEST(Folding, MakesWidthCaseAndCompatibilityFormsEqual) {
  EXPECT_EQ(folded("ＡＢＣ－１２３"), "abc-123");
  EXPECT_EQ(folded("ｶﾀｶﾅ"), "カタカナ");
  EXPECT_EQ(folded("Straße"), "strasse");
  EXPECT_EQ(folded("ΣΊΣΥΦΟΣ"), folded("σίσυφος"));
  EXPECT_EQ(folded("PO–2024—0315"), "po-2024-0315");
  EXPECT_EQ(folded("½"), "1/2");
}

TEST(Folding, WritesTraditionalChineseInSimplified) {
  EXPECT_EQ(folded("不銹鋼雙層真空保溫杯"), "不锈钢双层真空保温杯");
  EXPECT_EQ(folded("發貨後餘額及其餘"), "发货后余额及其余");
  EXPECT_EQ(folded("包裝破損"), folded("包装破损"));
  EXPECT_EQ(folded("拉鍊、螢光、週轉、羣組"), folded("拉链、荧光、周转、群组"));
  EXPECT_EQ(folded("著名"), folded("着名"));
}

TEST(Folding, ReplacesWhatIsNotUtf8ByASeparator) {
  EXPECT_THAT(terms_of("abc\xFF\xFE"
                       "def"),
              ElementsAre("abc", "def"));
  EXPECT_THAT(terms_of(std::string_view("abc\0def", 7)), ElementsAre("abc", "def"));
}

TEST(Codes, AreKeptWholeAndCutAtPunctuationAndBetweenLettersAndDigits) {
  EXPECT_THAT(terms_of("PO-2024-0315"), ElementsAre("po-2024-0315", "po", "2024", "0315", "315"));
  EXPECT_THAT(terms_of("WT100/B2"), UnorderedElementsAre("wt100/b2", "wt100", "wt", "100", "b2", "b", "2"));
  EXPECT_THAT(terms_of("ＰＯ－２０２４"), ElementsAre("po-2024", "po", "2024"));
}

TEST(Codes, AreStoredAlsoByTheirDigitsWithoutLeadingZeros) {
  EXPECT_THAT(terms_of("024984"), ElementsAre("024984", "24984"));
  EXPECT_THAT(terms_of("B007"), ElementsAre("b007", "b", "007", "7"));
  EXPECT_THAT(terms_of("１-０００12"), Contains("12"));
  EXPECT_THAT(terms_of("2026-05-01 0.05 000"), Not(Contains("5")));
  EXPECT_THAT(terms_of("000 100"), ElementsAre("000", "100"));
  EXPECT_THAT(asked("024984"), ElementsAre("024984"));
}

TEST(Codes, EndWhereAJoinerJoinsNothing) {
  EXPECT_THAT(terms_of("-valve- (DN_50). a--b"), ElementsAre("valve", "dn_50", "dn", "50", "a", "b"));
}

TEST(Codes, AreFoundByTheirSpellingWithoutDiacritics) {
  EXPECT_THAT(terms_of("Côte"), ElementsAre("côte", "cote"));
  EXPECT_THAT(terms_of("Łódź"), ElementsAre("łódź", "lodz"));
  EXPECT_THAT(terms_of("Smørrebrød"), ElementsAre("smørrebrød", "smorrebrod"));
  EXPECT_THAT(query_terms("Côte"), ElementsAre(QueryTerm{"côte", 2}, QueryTerm{"cote", 1}));
}

TEST(ChineseWords, AreCutByTheDictionaryAndIntoPairs) {
  EXPECT_THAT(terms_of("包装破损"),
              UnorderedElementsAre("包装", "破损", "~包装", "~装破", "~破损", "~包", "~装", "~破", "~损"));
  EXPECT_THAT(query_terms("包装破损"), ElementsAre(QueryTerm{"包装", 2}, QueryTerm{"破损", 2}, QueryTerm{"~包装", 1},
                                                   QueryTerm{"~装破", 1}, QueryTerm{"~破损", 1}));
}

TEST(ChineseWords, OfTwoCharactersAreFoundHoweverTheirSurroundingsAreCut) {
  for (std::string_view word : {"破损", "发霉", "色差", "短装", "翘曲"}) {
    for (std::string_view before : {"", "箱", "严重", "不", "外包装全部"}) {
      for (std::string_view after : {"", "了", "的货", "率", "问题严重"}) {
        auto const text = std::string(before).append(word).append(after);
        EXPECT_THAT(terms_of(text), Contains("~" + std::string(word))) << text;
      }
    }
    EXPECT_THAT(asked(word), Contains("~" + std::string(word)));
  }
}

TEST(ChineseWords, OfOneCharacterAreAskedByThatCharacter) {
  EXPECT_THAT(asked("霉"), ElementsAre("霉", "~霉"));
  EXPECT_THAT(terms_of("纸箱发霉"), Contains("~霉"));
}

TEST(ChineseWords, StandBesideCodesWithoutBlanks) {
  EXPECT_THAT(terms_of("订单PO-7的M8螺栓"),
              AllOf(Contains("po-7"), Contains("m8"), Contains("订单"), Contains("螺栓")));
  EXPECT_THAT(terms_of("订单PO-7的"), Not(Contains("~单的")));
}

TEST(OtherScripts, AreCutByDictionaryOrBlanks) {
  EXPECT_THAT(terms_of("コーヒーメーカー"), Contains("~ーヒ"));
  EXPECT_THAT(terms_of("สินค้าเสียหาย"), AllOf(Contains("เสีย"), Contains("หาย")));
  EXPECT_THAT(terms_of("повреждение упаковки"), ElementsAre("повреждение", "упаковки"));
  EXPECT_THAT(terms_of("포장 파손"), AllOf(Contains("포장"), Contains("~파손")));
  EXPECT_THAT(terms_of("𠮷野家"), AllOf(Contains("~𠮷野"), Contains("~𠮷")));
}

TEST(DocumentTerms, SayWhichAreWords) {
  EXPECT_EQ(words_of("PO-2024-0315 包装破损"), 3U);
  EXPECT_EQ(words_of("，。!"), 0U);
}

TEST(Beginning, EndsBetweenCharacters) {
  EXPECT_EQ(beginning("破损x", 1), "破");
  EXPECT_EQ(beginning("破损x", 2), "破损");
  EXPECT_EQ(beginning("破损x", 3), "破损x");
  EXPECT_EQ(beginning("破损x", 9), "破损x");
  EXPECT_EQ(beginning("破损x", 0), "");
}

TEST(DocumentTerms, AreNeverLongerThanTheBound) {
  for (auto const& term : terms_of(std::string(500, 'x') + "-" + std::string(500, '7')))
    EXPECT_LE(term.size(), most_term_bytes);
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "é";
  for (auto const& term : terms_of("x" + accents)) EXPECT_TRUE(is_valid_utf8(term));
}

TEST(QueryTerms, ComeOnceEachWithTheWordsFirst) {
  EXPECT_THAT(asked("red RED 红 red-red"), ElementsAre("red", "红", "red-red", "~红"));
}

TEST(QueryTerms, AreEmptyWhenNothingCanBeSearched) {
  EXPECT_THAT(asked(""), IsEmpty());
  EXPECT_THAT(asked(" ，。—!? "), IsEmpty());
}

TEST(QueryTerms, RefuseTooLongAQuery) {
  std::string query;
  for (std::size_t i = 0; i < most_query_characters; ++i) query += "单";
  EXPECT_NO_THROW(query_terms(query));
  try {
    query_terms(query + "单");
    FAIL() << "was taken";
  } catch (Refusal const& refusal) {
    ASSERT_THAT(refusal.problems(), SizeIs(1));
    EXPECT_EQ(refusal.problems()[0], (Problem{"?q", "too_long", "200"}));
  }
}

TEST(QueryTerms, AreAtMostTheBound) {
  std::string query;
  for (int i = 10; i < 76; ++i) query += std::to_string(i) + " ";
  EXPECT_THAT(query_terms(query.substr(0, 198)), SizeIs(most_query_terms));
}

// Whatever is asked in the words of a text finds that text.
TEST(Terms, OfAQueryAreAmongThoseOfTheSameText) {
  std::vector<std::string> const pieces{"包装", "破", "損", "PO",     "-", "2024", " ", "ü",   "Ａ",
                                        "カ",   "ー", "の", "é",      "/", ".",    "9", "ไทย", "한국",
                                        "，",   "x",  "餘", "\u0301", "Ⅳ", "٣",    "🚢"};
  std::mt19937 random(7);
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    auto const stored = terms_of(text);
    for (auto const& term : asked(text)) ASSERT_THAT(stored, Contains(term)) << text;
  }
}

TEST(Terms, AreTheSameOnEveryThread) {
  auto const expected = terms_of("不銹鋼雙層真空保溫杯 Côte PO-1");
  std::vector<std::thread> threads;
  std::atomic<int> equal = 0;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { equal += terms_of("不銹鋼雙層真空保溫杯 Côte PO-1") == expected ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(equal, 4);
}

}  // namespace
}  // namespace gendan::search
