// Requests on the work list: one item for each party that has not decided, too late at the deadline.
#include "capabilities/approvals/approval_api.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::approvals {
namespace {

constexpr service::Wording work_words[] = {
    {"decide_contract_review", "评审合同：能否按交期、成本、信用接单", "Review the contract: date, cost, credit"},
    {"decide_gate_opening", "决定是否人工放行关卡", "Decide whether a gate is opened by hand"},
    {"decide_change", "审批订单变更", "Decide on a change of the order"},
    {"agreement_needed", "等待同意", "Waits for agreement"},
};

work::Item item_of(ApprovalRow const& row, PartyRow const& party) {
  work::Item item;
  item.key = party.party;
  item.assignee = {{}, row.department_id, party.role_code};
  item.title_code = "decide_" + row.kind;
  item.title_arguments = {{"customer", row.customer_name}, {"asked_by", row.asked_by_name}, {"party", party.party}};
  item.link = work::Link{"orders", row.order_id.text(), row.order_number};
  item.reason_code = "agreement_needed";
  item.too_late_at = row.deadline_at;
  item.action_code = "decide";
  return item;
}

}  // namespace

void keep_work(service::Call& call, ApprovalRow const& row, std::vector<PartyRow> const& parties) {
  std::vector<work::Item> items;
  for (auto const& party : parties) {
    if (row.state == ApprovalState::open && !party.decision) items.push_back(item_of(row, party));
  }
  work::keep_items(call, {"approvals", row.id.text()}, items);
}

void install_approval_work(service::App& app) {
  app.registry<work::ItemWords>().by_source.emplace("approvals", work_words);
  app.registry<work::StandIns>().stood_in_for.push_back(
      [](service::Call& call) { return stood_in_for_by(call.tx, call.caller.person_id, identity::today(call)); });
}

}  // namespace gendan::approvals
