#include "platform/search/entry_terms.hpp"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/search/words.hpp"

namespace gendan::search {
namespace {

using ::testing::Contains;
using ::testing::Key;
using ::testing::Not;

std::map<std::string, int> terms_of(Entry const& entry) {
  std::map<std::string, int> terms;
  each_encoded_term(encoded_terms(entry), [&](std::string_view term, std::uint8_t impact) {
    EXPECT_TRUE(terms.emplace(term, impact).second) << term << " came twice";
  });
  return terms;
}

TEST(Impact, GrowsWithFrequencyAndSaturates) {
  for (int frequency = 1; frequency < 40; ++frequency) {
    EXPECT_LE(impact_of(frequency, 60), impact_of(frequency + 1, 60));
  }
  EXPECT_GT(impact_of(2, 60), impact_of(1, 60));
  EXPECT_LE(impact_of(1'000'000'000, 1), 220);
}

TEST(Impact, ShrinksWithLengthButNeverToNothing) {
  EXPECT_GT(impact_of(1, 5), impact_of(1, 500));
  EXPECT_GE(impact_of(1, 100'000), 1);
}

TEST(EntryTerms, CountATextAsMuchAsItsWeight) {
  auto const terms = terms_of({.kind = "order", .id = "1", .texts = {{"flask", 4}, {"bottle", 1}}});
  EXPECT_GT(terms.at("flask"), terms.at("bottle"));
}

TEST(EntryTerms, GatherATermFromAllTexts) {
  auto const once = terms_of({.kind = "order", .id = "1", .texts = {{"flask", 1}, {"pot", 1}}});
  auto const twice = terms_of({.kind = "order", .id = "1", .texts = {{"flask", 1}, {"flask", 1}}});
  EXPECT_GT(twice.at("flask"), once.at("flask"));
}

TEST(EntryTerms, SayLessOfDigitsWithoutTheirZerosThanOfTheSameDigitsAsWritten) {
  for (int const weight : {1, 10, 1'000}) {
    auto const written = terms_of({.kind = "order", .id = "1", .texts = {{"SO-2026-24984", weight}}});
    auto const shortened = terms_of({.kind = "order", .id = "1", .texts = {{"SO-2026-024984", weight}}});
    auto const both = terms_of({.kind = "order", .id = "1", .texts = {{"24984", weight}, {"024984", 1}}});
    EXPECT_GT(written.at("24984"), shortened.at("24984"));
    EXPECT_EQ(both.at("24984"), impact_of(weight, 2));
    EXPECT_GE(shortened.at("24984"), 1);
  }
}

TEST(EntryTerms, SayWhoseAnEntryIs) {
  auto const terms = terms_of({.kind = "order", .id = "1", .texts = {}, .owner_id = "li", .department_id = "sales"});
  EXPECT_THAT(terms, Contains(Key(kind_term("order"))));
  EXPECT_THAT(terms, Contains(Key(owner_term("li"))));
  EXPECT_THAT(terms, Contains(Key(department_term("sales"))));
  EXPECT_EQ(terms_of({.kind = "order", .id = "1", .texts = {}}).size(), 1U);
}

TEST(EntryTerms, CannotBeMistakenForSomeonesMark) {
  EXPECT_THAT(terms_of({.kind = "order", .id = "1", .texts = {{"=oli =dsales", 1}}}),
              Not(Contains(Key(owner_term("li")))));
}

TEST(EntryTerms, EndAtTheBoundOfAllTextsTogether) {
  std::string long_text;
  for (std::size_t i = 0; i < most_document_characters - 4; ++i) long_text += i % 2 == 0 ? "é" : " ";
  auto const terms = terms_of({.kind = "order", .id = "1", .texts = {{long_text, 1}, {"flask", 1}, {"pot", 1}}});
  EXPECT_THAT(terms, Contains(Key("flas")));
  EXPECT_THAT(terms, Not(Contains(Key("pot"))));
}

TEST(EntryTerms, OfManyWordsAreAllKept) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "w" + std::to_string(i) + " ";
  EXPECT_EQ(terms_of({.kind = "note", .id = "1", .texts = {{text.substr(0, 90'000), 1}}}).count("w13000"), 1U);
}

}  // namespace
}  // namespace gendan::search
