#include "capabilities/orders/completeness_policy.hpp"

#include <gmock/gmock.h>

#include "capabilities/orders/order_completeness.hpp"

namespace gendan::orders {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

auto const one_customer = customers::CustomerId::parsed("01hzy3v7k2m4n6p8q0r2s4t6v8");
auto const another_customer = customers::CustomerId::parsed("01hzy3v7k2m4n6p8q0r2s4t6v9");

TEST(NeedsOfAnOrder, AreTheTradesUnlessARuleSaysOtherwise) {
  auto const needs = needs_of(std::vector<CompletenessRule>(), OrderKind::regular, one_customer);
  EXPECT_EQ(needs.of(NeededField::incoterm), FieldNeed::critical);
  EXPECT_EQ(needs.of(NeededField::payment_term), FieldNeed::required);
  EXPECT_EQ(needs.of(NeededField::port_of_loading), FieldNeed::not_required);
}

TEST(NeedsOfAnOrder, FollowTheRuleThatNamesItClosest) {
  using enum FieldNeed;
  auto const field = NeededField::specification;
  std::vector<CompletenessRule> const rules{{OrderKind::custom, one_customer, field, not_required},
                                            {{}, one_customer, field, critical},
                                            {OrderKind::custom, {}, field, required},
                                            {{}, {}, NeededField::unit, not_required}};
  EXPECT_EQ(needs_of(rules, OrderKind::custom, one_customer).of(field), not_required);
  EXPECT_EQ(needs_of(rules, OrderKind::regular, one_customer).of(field), critical);
  EXPECT_EQ(needs_of(rules, OrderKind::custom, another_customer).of(field), required);
  EXPECT_EQ(needs_of(rules, OrderKind::custom, {}).of(field), required);
  EXPECT_EQ(needs_of(rules, OrderKind::regular, another_customer).of(field), not_required);
  EXPECT_EQ(needs_of(rules, OrderKind::regular, another_customer).of(NeededField::unit), not_required);
}

TEST(RulesOfCompleteness, SayNothingTwiceOfTheSameOrders) {
  CompletenessRule const rule{OrderKind::custom, one_customer, NeededField::unit, FieldNeed::required};
  CompletenessRule other = rule;
  other.kind.reset();
  EXPECT_THAT(rule_problems({rule, other}), IsEmpty());
  EXPECT_THAT(rule_problems({rule, other, rule}), ElementsAre(Problem{"/rules/2/field", "given_twice", ""}));
  EXPECT_THAT(rule_problems(std::vector(most_completeness_rules + 1, rule)),
              Contains(Problem{"/rules", "too_many", "500"}));
}

TEST(Completeness, AsksForWhatTheRulesAskFor) {
  OrderContent content;
  content.lines.emplace_back();
  content.lines.front().position = *Whole<1, 9999>::of(10);
  FieldNeeds needs;
  needs.set(NeededField::specification, FieldNeed::required);
  needs.set(NeededField::port_of_loading, FieldNeed::critical);
  needs.set(NeededField::incoterm, FieldNeed::not_required);
  auto const missing = completeness(content, needs).missing;
  auto const has = [&](char const* field) { return Contains(Field(&MissingEntry::field, field)); };
  EXPECT_THAT(missing, has("lines/10/specification"));
  EXPECT_THAT(missing, has("port_of_loading"));
  EXPECT_THAT(missing, ::testing::Not(has("incoterm")));
  for (auto const& entry : missing)
    EXPECT_EQ(entry.is_critical, entry.field != "lines/10/specification" && entry.field != "payment_term");
}

}  // namespace
}  // namespace gendan::orders
