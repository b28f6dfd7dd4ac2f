#include "capabilities/verification/wording.hpp"

#include <gtest/gtest.h>

#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

std::string as_read(std::string_view text) { return verification::folded(text, search::case_folded); }

struct WordingPair {
  char const* a;
  char const* b;
  bool is_same;
};

TEST(Wordings, SayTheSameInAnyCaseWidthAndBlanks) {
  for (auto const& [a, b, is_same] : {
           WordingPair{"Desk Lamp", "desk  lamp ", true},
           WordingPair{"ＤＥＳＫ　ＬＡＭＰ", "desk lamp", true},
           WordingPair{"台灯（银色）", "台灯(银色)", true},
           WordingPair{"straße", "STRASSE", true},
           WordingPair{"first\r\nsecond", "first second", true},
           WordingPair{"ﬁlm", "film", true},
           WordingPair{"desk lamp", "desklamp", false},
           WordingPair{"银色", "黑色", false},
           WordingPair{"10", "10.0", true},
           WordingPair{"10 inch", "25.4cm", true},
           WordingPair{"2 dz", "24 pcs", true},
           WordingPair{"10", "11", false},
           WordingPair{"007", "7", false},
           WordingPair{"0.5", "0.50", true},
           WordingPair{"1e3", "1000", false},
       }) {
    EXPECT_EQ(say_the_same(as_read(a), as_read(b)), is_same) << a << " | " << b;
  }
}

TEST(Properties, ThatAreCodesAreKnownByTheirNames) {
  for (auto const* name : {"hs code", "batch no.", "lot", "批号", "model", "article no", "条形码"})
    EXPECT_TRUE(names_a_code(name)) << name;
  for (auto const* name : {"height", "weight", "colour", "净重", "notes", "nominal power"})
    EXPECT_FALSE(names_a_code(name)) << name;
}

TEST(Codes, ThatAReaderMistakesForEachOtherAreSeen) {
  EXPECT_EQ(lookalike("AB0-1", "ABO-1"), Lookalike::zero_and_o);
  EXPECT_EQ(lookalike("AB1", "ABl"), Lookalike::one_and_l);
  EXPECT_EQ(lookalike("AB1", "ABI"), Lookalike::one_and_l);
  EXPECT_EQ(lookalike("AB1", "AB1"), std::nullopt);
  EXPECT_EQ(lookalike("AB01", "AB0"), std::nullopt);
  EXPECT_EQ(lookalike("AB0", "XBO"), std::nullopt);
}

}  // namespace
}  // namespace gendan::verification
