#include "capabilities/orders/completeness_policy.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace gendan::orders {
namespace {

int precedence(CompletenessRule const& rule) { return (rule.customer_id ? 2 : 0) + (rule.kind ? 1 : 0); }

}  // namespace

FieldNeeds::FieldNeeds() {
  using enum NeededField;
  needs_.fill(FieldNeed::not_required);
  for (auto const field :
       {currency, delivery_address, incoterm, incoterm_place, requested_on, product_code, quantity, unit, unit_price})
    set(field, FieldNeed::critical);
  set(payment_term, FieldNeed::required);
}

FieldNeeds needs_of(std::vector<CompletenessRule> const& rules, OrderKind kind,
                    std::optional<customers::CustomerId> const& customer) {
  std::vector<CompletenessRule const*> fitting;
  for (auto const& rule : rules) {
    bool const fits = (!rule.kind || rule.kind == kind) && (!rule.customer_id || rule.customer_id == customer);
    if (fits) fitting.push_back(&rule);
  }
  std::ranges::stable_sort(fitting, {}, [](auto const* rule) { return precedence(*rule); });
  FieldNeeds needs;
  for (auto const* rule : fitting) needs.set(rule->field, rule->need);
  return needs;
}

std::vector<Problem> rule_problems(std::vector<CompletenessRule> const& rules) {
  std::vector<Problem> problems;
  if (rules.size() > most_completeness_rules)
    problems.push_back({"/rules", "too_many", std::to_string(most_completeness_rules)});
  std::set<std::tuple<std::optional<OrderKind>, std::string, NeededField>> said;
  for (std::size_t place = 0; place < rules.size(); ++place) {
    auto const& rule = rules[place];
    auto const customer = rule.customer_id ? rule.customer_id->text() : std::string();
    if (!said.emplace(rule.kind, customer, rule.field).second)
      problems.push_back({"/rules/" + std::to_string(place) + "/field", "given_twice", {}});
  }
  return problems;
}

}  // namespace gendan::orders
