#include "capabilities/orders/order_gate_api.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/refusal.hpp"
#include "platform/describe/encode.hpp"
#include "platform/describe/form.hpp"
#include "platform/events/record.hpp"

namespace gendan::orders {

namespace {

constexpr service::Wording gate_words[] = {
    {"completeness", "必填信息齐全", "Completeness"},
    {"requirement_verified", "需求已核对", "Requirement verified"},
    {"feasibility_reviewed", "合同已评审", "Feasibility reviewed"},
    {"nothing_critical_missing", "关键信息齐全", "Nothing critical missing"},
    {"customer_signed_off", "客户已签认", "Customer signed off"},
    {"instruction_verified", "指令已核对", "Instruction verified"},
    {"deposit_received_or_credit_examined", "定金到账或信用证已审", "Deposit received or credit examined"},
    {"first_piece_inspected", "首件已检", "First piece inspected"},
    {"changes_settled", "变更后的内容已核对并签字", "Changed content verified and signed"},
    {"every_line_delivered", "全部交付", "Every line delivered"},
    {"no_open_case", "无未结问题", "No open case"},
    {"paid", "已收款", "Paid"},
    {"visits_planned", "已安排回访", "Visits planned"},
    {"archive_complete", "资料已归档", "Archive complete"},
};

constexpr int looked_back = 50;  // events; an order rarely has more in one status

// nullopt when it did so long ago.
std::optional<Instant> took_status_at(service::Call& call, OrderId const& id) {
  for (auto const& event : events::history(call.tx, "orders/" + id.text(), {}, looked_back)) {
    if (event.kind == "order_status_changed" || event.kind == "order_released" || event.kind == "order_created")
      return event.at;
  }
  return std::nullopt;
}

// The way back through an earlier gate is nothing that anybody waits for.
bool is_next_gate(OrderStatus status, OrderStatus before) { return may_follow(status, before) && before > status; }

bool holds_shut(ConditionView const& condition) {
  bool const is_opened = condition.opened_by_hand && condition.opened_by_hand->is_in_force;
  return condition.state == ConditionState::fails && !is_opened;
}

// Turns what the conditions know of their own into since when the order waits for them at this gate.
void date_waiting(service::Call& call, OrderSummary const& order, GateView& gate) {
  std::optional<Instant> stands_since;
  if (!gate.is_open && is_next_gate(order.status, gate.before)) stands_since = took_status_at(call, order.id);
  for (auto& condition : gate.conditions) {
    auto const fell_due_at = std::exchange(condition.since, std::nullopt);
    if (stands_since && holds_shut(condition))
      condition.since = std::max(*stands_since, fell_due_at.value_or(*stands_since));
  }
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

std::span<service::Wording const> condition_words() { return gate_words; }

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

std::span<service::Wording const> Gates::words_of(std::string_view condition) const {
  auto const found = std::ranges::find(conditions_, condition, &Condition::name);
  return found == conditions_.end() ? std::span<service::Wording const>() : found->words;
}

GateView Gates::view(service::Call& call, OrderSnapshot const& order, OrderStatus before) const {
  GateView view;
  view.before = before;
  std::vector<HandOpening> openings;
  if (find_openings_) openings = find_openings_(call, order, before);
  for (auto const& known : known_conditions()) {
    if (known.before != before) continue;
    auto const registered = std::ranges::find_if(
        conditions_, [&](auto const& condition) { return condition.name == known.name && condition.before == before; });
    ConditionFinding finding;
    if (registered != conditions_.end()) finding = registered->check(call, order);
    auto& shown = view.conditions.emplace_back(ConditionView{
        known.name, finding.state, std::move(finding.missing), std::move(finding.who_can), finding.since, {}});
    auto const opening = std::ranges::find(openings, known.name, &HandOpening::condition);
    if (opening != openings.end()) shown.opened_by_hand = opening->opened;
    if (holds_shut(shown)) view.is_open = false;
  }
  date_waiting(call, order.order, view);
  return view;
}

void Gates::expect_open(service::Call& call, OrderSnapshot const& order, OrderStatus before) const {
  auto const view = this->view(call, order, before);
  if (view.is_open) return;
  std::vector<Problem> problems;
  for (auto const& condition : view.conditions) {
    if (!holds_shut(condition)) continue;
    std::string missing;
    for (auto const& entry : condition.missing) missing += (missing.empty() ? "" : ",") + entry;
    problems.push_back({"", condition.name, missing});
  }
  throw Refusal(RefusalKind::conflict, "gate_shut", std::move(problems)).with_current(describe::encoded(view));
}

}  // namespace gendan::orders
