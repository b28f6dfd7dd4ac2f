#include "capabilities/approvals/gate_opening.hpp"

#include <algorithm>
#include <optional>

namespace gendan::approvals {
namespace {

std::optional<std::string> fault(orders::GateView const& gate, std::vector<std::string> const& conditions,
                                 std::size_t index) {
  auto const named = conditions.begin() + static_cast<std::ptrdiff_t>(index);
  if (std::find(conditions.begin(), named, *named) != named) return "named_twice";
  auto const condition = std::ranges::find(gate.conditions, *named, &orders::ConditionView::name);
  if (condition == gate.conditions.end()) return "no_such_condition";
  if (condition->state != orders::ConditionState::fails) return "not_failing";
  if (condition->opened_by_hand && condition->opened_by_hand->is_in_force) return "opened_already";
  return std::nullopt;
}

}  // namespace

std::vector<Problem> opening_problems(orders::OrderStatus status, orders::GateView const& gate,
                                      std::vector<std::string> const& conditions) {
  if (!orders::may_follow(status, gate.before)) return {{"/before", "status_may_not_follow", {}}};
  std::vector<Problem> problems;
  if (conditions.empty()) problems.push_back({"/conditions", "missing", {}});
  for (std::size_t index = 0; index < conditions.size(); ++index) {
    if (auto const code = fault(gate, conditions, index))
      problems.push_back({"/conditions/" + std::to_string(index), *code, {}});
  }
  return problems;
}

}  // namespace gendan::approvals
