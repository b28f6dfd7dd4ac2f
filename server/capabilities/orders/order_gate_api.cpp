#include "capabilities/orders/order_gate_api.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/refusal.hpp"
#include "platform/describe/form.hpp"

namespace gendan::orders {

namespace {

bool holds_shut(ConditionView const& condition) {
  bool const is_opened = condition.opened_by_hand && condition.opened_by_hand->is_in_force;
  return condition.state == ConditionState::fails && !is_opened;
}

}  // namespace

std::vector<KnownCondition> const& known_conditions() {
  using enum OrderStatus;
  static std::vector<KnownCondition> const known = {
      {under_review, "completeness"},
      {awaiting_customer, "requirement_verified"},
      {awaiting_customer, "feasibility_reviewed"},
      {confirmed, "nothing_critical_missing"},
      {confirmed, "requirement_verified"},  // again: the content may have changed since the customer got it
      {confirmed, "feasibility_reviewed"},
      {confirmed, "customer_signed_off"},
      {in_production, "instruction_verified"},
      {in_production, "deposit_received_or_credit_examined"},
      {in_production, "first_piece_inspected"},
      {in_production, "changes_settled"},
      {completed, "every_line_delivered"},
      {completed, "changes_settled"},
      {closed, "every_line_delivered"},
      {closed, "no_open_case"},
      {closed, "paid"},
      {closed, "visits_planned"},
      {closed, "archive_complete"},
  };
  return known;
}

void Gates::add(Condition condition) {
  auto const is_same = [&](auto const& other) {
    return other.name == condition.name && other.before == condition.before;
  };
  if (std::ranges::none_of(known_conditions(), is_same))
    throw std::logic_error("no gate knows the condition " + condition.name);
  if (std::ranges::any_of(conditions_, is_same))
    throw std::logic_error("condition registered twice: " + condition.name);
  conditions_.push_back(std::move(condition));
}

void Gates::open_by_hand(FindOpenings find) {
  if (find_openings_) throw std::logic_error("what was opened by hand is kept twice");
  find_openings_ = std::move(find);
}

GateView Gates::view(service::Call& call, std::string const& order_id, OrderStatus before) const {
  GateView view;
  view.before = before;
  std::vector<HandOpening> openings;
  if (find_openings_) openings = find_openings_(call, order_id, before);
  for (auto const& known : known_conditions()) {
    if (known.before != before) continue;
    auto const registered = std::ranges::find_if(
        conditions_, [&](auto const& condition) { return condition.name == known.name && condition.before == before; });
    ConditionFinding finding;
    if (registered != conditions_.end()) finding = registered->check(call, order_id);
    auto& shown = view.conditions.emplace_back(
        ConditionView{known.name, finding.state, std::move(finding.missing), std::move(finding.who_can), {}});
    auto const opening = std::ranges::find(openings, known.name, &HandOpening::condition);
    if (opening != openings.end()) shown.opened_by_hand = opening->opened;
    if (holds_shut(shown)) view.is_open = false;
  }
  return view;
}

void Gates::expect_open(service::Call& call, std::string const& order_id, OrderStatus before) const {
  auto const view = this->view(call, order_id, before);
  if (view.is_open) return;
  std::vector<Problem> problems;
  for (auto const& condition : view.conditions) {
    if (!holds_shut(condition)) continue;
    std::string missing;
    for (auto const& entry : condition.missing) missing += (missing.empty() ? "" : ",") + entry;
    problems.push_back({"", condition.name, missing});
  }
  throw Refusal(RefusalKind::conflict, "gate_shut", std::move(problems));
}

}  // namespace gendan::orders
