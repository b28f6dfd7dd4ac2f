#include "capabilities/changes/change.hpp"

#include <gmock/gmock.h>

#include "capabilities/changes/change_impact.hpp"
#include "capabilities/changes/change_policy.hpp"

namespace gendan::changes {
namespace {

using orders::OrderContent;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum ChangeState;
using signoffs::PartVerdict;

orders::OrderLine line(std::int64_t position, std::string_view unit_price = "5") {
  orders::OrderLine line;
  line.position = Whole<1, 9999>::of(position).value();
  line.quantity = QuantityNumber::parsed("100");
  line.unit_price = UnitPrice::parsed(unit_price);
  return line;
}

OrderContent content() {
  OrderContent content;
  content.currency = Currency::parsed("USD");
  content.promised_on = CalendarDate(2026, 4, 24);
  content.lines = {line(10), line(20)};
  return content;
}

ChangePolicy policy() {
  return {Whole<0, 10'000>::of(500).value(),
          Whole<0, 365>::of(7).value(),
          {*Code::parsed("payment_term"), *Code::parsed("unit_price")},
          {ChangeParty::supervisor},
          Whole<1, 720>::of(24).value()};
}

TEST(AChange, WaitsForTheCustomersWordOnEveryPart) {
  auto const yes = std::optional(PartVerdict::accepted);
  EXPECT_EQ(state_after_answers({}), accepted) << "nothing that the customer sees changes";
  EXPECT_EQ(state_after_answers({yes, std::nullopt}), awaiting_customer);
  EXPECT_EQ(state_after_answers({yes, yes}), accepted);
  EXPECT_EQ(state_after_answers({yes, PartVerdict::countered}), contested);
  EXPECT_EQ(state_after_answers({PartVerdict::rejected, std::nullopt}), contested);
}

TEST(AChange, KeepsAnAnswerWhileThePartIsTheSame) {
  std::vector<AnsweredPart> const answers = {{"terms", "a"}, {"lines/10", "b"}, {"terms", "c"}, {"terms", "a"}};
  EXPECT_THAT(standing_answers({{"terms", "a"}, {"lines/10", "x"}, {"lines/20", "b"}}, answers),
              ElementsAre(std::optional<std::size_t>(3), std::nullopt, std::nullopt));
}

TEST(AChange, MayBeWrittenAnewUntilItIsOver) {
  for (auto const state : {draft, awaiting_approval, refused, awaiting_customer, contested, accepted})
    EXPECT_TRUE(may_be_edited(state));
  for (auto const state : {applied, withdrawn}) EXPECT_FALSE(may_be_edited(state) || may_be_submitted(state));
  EXPECT_FALSE(may_be_submitted(awaiting_approval) || may_be_submitted(accepted));
  EXPECT_FALSE(may_be_answered(draft) || may_be_answered(awaiting_approval));
}

TEST(ChangePolicies, AskByValueDateAndField) {
  struct Case {
    char const* what;
    void (*edit)(OrderContent&);
    std::vector<std::string> reasons;
  };
  std::vector<Case> const cases = {
      {"nothing", [](OrderContent&) {}, {}},
      {"5 % more", [](OrderContent& c) { c.lines[0].quantity = QuantityNumber::parsed("110"); }, {}},
      {"5.01 % more", [](OrderContent& c) { c.lines[0].quantity = QuantityNumber::parsed("110.02"); }, {"value"}},
      {"half less", [](OrderContent& c) { c.lines.pop_back(); }, {"value", "field/unit_price"}},
      {"another currency", [](OrderContent& c) { c.currency = Currency::parsed("EUR"); }, {"value"}},
      {"a week later", [](OrderContent& c) { c.promised_on = CalendarDate(2026, 5, 1); }, {}},
      {"eight days later", [](OrderContent& c) { c.promised_on = CalendarDate(2026, 5, 2); }, {"date"}},
      {"eight days sooner", [](OrderContent& c) { c.promised_on = CalendarDate(2026, 4, 16); }, {"date"}},
      {"no date any more", [](OrderContent& c) { c.promised_on.reset(); }, {"date"}},
      {"only wished later", [](OrderContent& c) { c.requested_on = CalendarDate(2027, 1, 1); }, {}},
      {"a term", [](OrderContent& c) { c.payment_term = Label::parsed("O/A"); }, {"field/payment_term"}},
      {"a price", [](OrderContent& c) { c.lines[1].unit_price = UnitPrice::parsed("5.1"); }, {"field/unit_price"}},
      {"as much more as less",
       [](OrderContent& c) {
         c.lines[0].quantity = QuantityNumber::parsed("110");
         c.lines[1].quantity = QuantityNumber::parsed("90");
       },
       {"value"}},
      {"a line for another of the same worth",
       [](OrderContent& c) { c.lines[0] = line(30); },
       {"value", "field/unit_price"}},
      {"a line that costs nothing", [](OrderContent& c) { c.lines.push_back(line(30, "0")); }, {"field/unit_price"}},
      {"a line that was promised for a day",
       [](OrderContent& c) {
         c.lines.emplace_back().position = Whole<1, 9999>::of(30).value();
         c.lines[2].confirmed_on = CalendarDate(2026, 4, 24);
       },
       {"date"}},
      {"a remark", [](OrderContent& c) { c.remark = Remark::parsed("soon"); }, {}},
  };
  for (auto const& [what, edit, reasons] : cases) {
    auto proposed = content();
    edit(proposed);
    EXPECT_EQ(approval_reasons(policy(), content(), proposed), reasons) << what;
  }
}

TEST(ChangePolicies, NameFieldsThatThereAreAndSomebody) {
  auto edited = policy();
  edited.fields = {*Code::parsed("colour"), *Code::parsed("missing"), *Code::parsed("unit"), *Code::parsed("unit")};
  edited.parties = {};
  EXPECT_THAT(policy_problems(policy()), IsEmpty());
  EXPECT_THAT(
      policy_problems(edited),
      ElementsAre(Problem{"/fields/0", "no_such_field", "colour"}, Problem{"/fields/1", "no_such_field", "missing"},
                  Problem{"/fields/3", "named_twice", ""}, Problem{"/parties", "missing", ""}));
}

TEST(ChangeImpact, CountsPriceDatesAndQuantities) {
  auto proposed = content();
  proposed.lines[0].quantity = QuantityNumber::parsed("90");
  proposed.lines[1].confirmed_on = CalendarDate(2026, 5, 4);
  proposed.promised_on = CalendarDate(2026, 5, 1);
  proposed.lines.push_back(proposed.lines[0]);
  proposed.lines[2].position = Whole<1, 9999>::of(30).value();
  auto const price = price_impact(content(), proposed);
  EXPECT_EQ(price.difference, Money(40'000, Currency::parsed("USD").value()));
  EXPECT_EQ(price.basis_points, 4'000);
  EXPECT_EQ(price.moved, Money(50'000, Currency::parsed("USD").value())) << "5 less, 45 more";
  auto const dates = date_impact(content(), proposed);
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(dates[0].field, "promised_on");
  EXPECT_EQ(dates[0].days, 7);
  EXPECT_EQ(dates[1].field, "lines/20/confirmed_on");
  EXPECT_EQ(dates[1].days, std::nullopt);
  auto const quantities = quantity_impact(content(), proposed);
  ASSERT_EQ(quantities.size(), 2U);
  EXPECT_EQ(quantities[1].position, 30);
  EXPECT_EQ(quantities[1].before, std::nullopt);
}

TEST(ChangeImpact, OfAnotherCurrencyIsNoDifference) {
  auto proposed = content();
  proposed.currency = Currency::parsed("EUR");
  EXPECT_EQ(price_impact(content(), proposed).difference, std::nullopt);
  EXPECT_EQ(price_impact(content(), proposed).basis_points, std::nullopt);
}

}  // namespace
}  // namespace gendan::changes
