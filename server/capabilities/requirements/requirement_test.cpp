#include "capabilities/requirements/requirement.hpp"

#include <gmock/gmock.h>

namespace gendan::requirements {
namespace {

using namespace std::string_literals;

TEST(CellName, IsColumnAndRowAsSpreadsheetsNameThem) {
  for (auto const* name : {"A1", "Z9", "AA10", "XFD1048576", "C14"}) EXPECT_TRUE(is_cell_name(name)) << name;
  for (auto const* name : {"", "A", "1", "a1", "A0", "A01", "1A", "A1B", "A-1", "XFE1", "A1048577", "AAAA1", "A1:B2",
                           "ZZZZZZZZZZZZZZZZZZ1", "A99999999999999999999"})
    EXPECT_FALSE(is_cell_name(name)) << name;
}

TEST(CustomersWords, AreAnyTextThatIsNotBlank) {
  for (auto const& text : {" 请改为 1200 只\r\n\r\n", "\tok", "a\x1b[0m", "ＡＢＣ"})
    EXPECT_FALSE(words_fault(text)) << text;
  EXPECT_EQ(words_fault(""), "too_short");
  EXPECT_EQ(words_fault(" \r\n\t\u3000"), "too_short");
  EXPECT_EQ(words_fault("a\0b"s), "control_character");
  EXPECT_EQ(words_fault("a\xff"), "invalid_utf8");
}

FieldLink link(std::string_view field, Origin origin = {}) {
  return {*BoundedText<1, 250>::parsed(field), std::move(origin)};
}
Origin quoting(std::string_view quote) {
  Origin origin;
  origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(quote);
  return origin;
}
std::vector<std::string> problems(std::vector<FieldLink> const& links, std::optional<std::string> const& words = {}) {
  std::vector<std::string> found;
  auto const has_field = [](std::string const& field) { return field != "colour"; };
  for (auto const& problem : link_problems(links, has_field, words)) found.push_back(problem.code + " " + problem.path);
  return found;
}

TEST(Links, NameFieldsOfTheOrderOnceEach) {
  EXPECT_THAT(problems({link("requested_on"), link("incoterm")}), ::testing::IsEmpty());
  EXPECT_THAT(problems({link("requested_on"), link("colour"), link("requested_on")}),
              ::testing::ElementsAre("no_such_field /links/1/field", "given_twice /links/2/field"));
}

TEST(Links, NameCellsThatCanBe) {
  Origin origin;
  origin.cell = BoundedText<2, 10>::parsed("C14");
  EXPECT_THAT(problems({link("requested_on", origin)}), ::testing::IsEmpty());
  origin.cell = BoundedText<2, 10>::parsed("14C");
  EXPECT_THAT(problems({link("requested_on", origin)}), ::testing::ElementsAre("not_a_cell /links/0/origin/cell"));
}

TEST(Links, QuoteATypedTextAsItStands) {
  auto const words = "Dear Li Na,\r\nplease make it 1,200 pcs\rand ship by May 3"s;
  EXPECT_THAT(problems({link("requested_on", quoting("ship by May 3"))}, words), ::testing::IsEmpty());
  EXPECT_THAT(problems({link("requested_on", quoting("Na,\nplease make it 1,200 pcs\nand"))}, words),
              ::testing::IsEmpty());
  EXPECT_THAT(problems({link("requested_on", quoting("ship by May 4"))}, words),
              ::testing::ElementsAre("not_in_the_text /links/0/origin/quote"));
}

TEST(Links, PointIntoATypedTextByLineAlone) {
  Origin origin;
  origin.line = Whole<1, 10'000'000>::of(2);
  EXPECT_THAT(problems({link("requested_on", origin)}, "one\ntwo"), ::testing::IsEmpty());
  origin.line = Whole<1, 10'000'000>::of(3);
  origin.page = Whole<1, 100'000>::of(1);
  origin.sheet = BoundedText<1, 200>::parsed("Sheet1");
  origin.cell = BoundedText<2, 10>::parsed("A1");
  EXPECT_THAT(problems({link("requested_on", origin)}, "one\ntwo"),
              ::testing::ElementsAre("not_in_a_text /links/0/origin/page", "not_in_a_text /links/0/origin/sheet",
                                     "not_in_a_text /links/0/origin/cell", "no_such_line /links/0/origin/line"));
}

TEST(LinkChanges, SayWhatBecameOfEachField) {
  auto const changes = link_changes({link("incoterm"), link("currency", quoting("USD")), link("unit")},
                                    {link("currency", quoting("EUR")), link("requested_on"), link("unit")});
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].field, "currency");
  EXPECT_EQ(changes[0].before, quoting("USD"));
  EXPECT_EQ(changes[0].after, quoting("EUR"));
  EXPECT_EQ(changes[1].field, "incoterm");
  EXPECT_FALSE(changes[1].after);
  EXPECT_EQ(changes[2].field, "requested_on");
  EXPECT_FALSE(changes[2].before);
}

class CountingDocuments : public ::testing::Test {
protected:
  RequirementId id(int number) { return RequirementId::made(Instant::from_unix_milliseconds(number), IdRandomness{}); }
  Instant day(int number) { return *Instant::parsed("2026-03-0" + std::to_string(number) + "T08:00:00Z"); }
};

TEST_F(CountingDocuments, AreTheLastReceivedThatNameTheField) {
  auto const counting = counting_documents(
      {{id(1), day(3)}, {id(2), day(1)}, {id(3), day(2)}},
      {{id(1), "incoterm"}, {id(2), "incoterm"}, {id(2), "currency"}, {id(3), "currency"}, {id(2), "requested_on"}});
  EXPECT_EQ(counting.at("incoterm"), id(1));
  EXPECT_EQ(counting.at("currency"), id(3));
  EXPECT_EQ(counting.at("requested_on"), id(2));
}

TEST_F(CountingDocuments, AreTheLaterKeptOfThoseReceivedTogether) {
  auto const counting =
      counting_documents({{id(1), day(1)}, {id(2), day(1)}}, {{id(2), "incoterm"}, {id(1), "incoterm"}});
  EXPECT_EQ(counting.at("incoterm"), id(2));
}

TEST_F(CountingDocuments, AreNeverVoid) {
  auto const counting = counting_documents({{id(1), day(1)}, {id(2), day(2), true}},
                                           {{id(1), "incoterm"}, {id(2), "incoterm"}, {id(2), "currency"}});
  EXPECT_EQ(counting.at("incoterm"), id(1));
  EXPECT_FALSE(counting.contains("currency"));
}

}  // namespace
}  // namespace gendan::requirements
