// The gate condition "changes_settled": what was changed after the confirmation is verified and signed anew before
// the order goes on, and nothing is left open when it ends.
#include "capabilities/changes/change_api.hpp"
#include "capabilities/verification/verification.hpp"

namespace gendan::changes {
namespace {

using orders::ConditionFinding;
using orders::ConditionState;
using orders::OrderStatus;
using service::Call;

constexpr service::Wording gate_words[] = {
    {"change_not_verified", "新内容未核对", "New content not verified"},
    {"change_not_signed", "新内容客户未签字", "New content not signed by the customer"},
    {"change_open", "还有未结束的变更", "A change is still open"},
};

ConditionFinding settled(Call& call, orders::OrderSnapshot const& order, OrderStatus before) {
  ConditionFinding finding{ConditionState::holds, unsettled(call, order), "changes.write"};
  if (!finding.missing.empty()) {
    finding.since = orders::agreed_at(call.tx, order.order.id);
    finding.who_can = finding.missing.front() == "change_not_verified" ? "verification.sign" : "signoffs.send";
  }
  if (before == OrderStatus::completed && !open_changes_of(call.tx, order.order.id).empty())
    finding.missing.emplace_back("change_open");
  if (!finding.missing.empty()) finding.state = ConditionState::fails;
  return finding;
}

}  // namespace

std::vector<std::string> unsettled(Call& call, orders::OrderSnapshot const& order) {
  std::vector<std::string> missing;
  if (orders::agreed_revision(call.tx, order.order.id) < 2) return missing;
  if (!verification::is_verified(call, order)) missing.emplace_back("change_not_verified");
  if (!signoffs::is_signed_off(call.tx, order)) missing.emplace_back("change_not_signed");
  return missing;
}

void install_change_gates(service::App& app) {
  for (auto const before : {OrderStatus::in_production, OrderStatus::completed}) {
    app.registry<orders::Gates>().add(
        {"changes_settled", before,
         [before](Call& call, orders::OrderSnapshot const& order) { return settled(call, order, before); },
         gate_words});
  }
}

}  // namespace gendan::changes
