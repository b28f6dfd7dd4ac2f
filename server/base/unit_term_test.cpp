#include "base/unit_term.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gendan {
namespace {

std::string in_every_language(std::string_view written) {
  auto const* const term = unit_term(written);
  if (!term) return "?";
  std::string text(term->chinese);
  for (auto const* name : {&term->english, &term->spanish, &term->french, &term->german})
    text.append(" ").append(name->many);
  return text;
}

TEST(UnitTerm, IsTheTradesWordForACodeAnAbbreviationOrAWord) {
  struct {
    char const* written;
    char const* said;
  } const table[] = {
      {"PCS", "件 pcs piezas pièces Stück"},
      {"piece", "件 pcs piezas pièces Stück"},
      {"C62", "件 pcs piezas pièces Stück"},
      {" pcs. ", "件 pcs piezas pièces Stück"},
      {"只", "件 pcs piezas pièces Stück"},
      {"SET", "套 sets juegos jeux Sätze"},
      {"双", "双 pairs pares paires Paar"},
      {"CTN", "箱 ctns cartones cartons Kartons"},
      {"KGM", "千克 kg kg kg kg"},
      {"公斤", "千克 kg kg kg kg"},
      {"cbm", "立方米 m³ m³ m³ m³"},
      {"", "?"},
      {".", "?"},
      {"pcs set", "?"},
      {"pcs ", "件 pcs piezas pièces Stück"},
      {"container", "?"},
  };
  for (auto const& [written, said] : table) EXPECT_EQ(in_every_language(written), said) << written;
}

TEST(UnitTerm, IsOneForExactlyOne) {
  auto const* const term = unit_term("SET");
  ASSERT_TRUE(term);
  EXPECT_EQ(term->english.for_thousandths(1'000), "set");
  EXPECT_EQ(term->english.for_thousandths(500), "sets");
  EXPECT_EQ(term->english.for_thousandths(2'000), "sets");
}

TEST(UnitTerm, TellsAChineseMeasureWord) {
  EXPECT_TRUE(is_chinese_unit("只"));
  EXPECT_FALSE(is_chinese_unit("PCS"));
  EXPECT_FALSE(is_chinese_unit("箱子"));
}

}  // namespace
}  // namespace gendan
