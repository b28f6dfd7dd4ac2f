// The parts of the approvals' API and what they share.
#pragma once

#include "capabilities/approvals/approval_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::approvals {

// In whose right the caller may decide: the own, and that of each person for whom they stand in today.
struct Right {
  service::Caller caller;
  Decider decider;
};
std::vector<Right> rights_of(service::Call& call);

// A live order that the caller may ask others about.
orders::OrderSummary askable_order(service::Call& call, orders::OrderId const& id);
// What the gate condition feasibility_reviewed finds.
orders::ConditionFinding review_of(service::Call& call, orders::OrderSnapshot const& order);

std::string current_hash(service::Call& call, Request const& request);
std::vector<std::string> current_authors(service::Call& call, Request const& request);

// Ends it as it now is: its work is done, its end is recorded.
void close(service::Call& call, ApprovalRow& row, ApprovalState state, std::string kind_of_event);
// The list's items for this request: one for each party that has not decided.
void keep_work(service::Call& call, ApprovalRow const& row, std::vector<PartyRow> const& parties);

void install_approval_routes(service::App& app);
void install_approval_list(service::App& app);
void install_approval_work(service::App& app);
void install_contract_review(service::App& app);
void install_gate_openings(service::App& app);
void install_gate_opening_list(service::App& app);
void install_deputy_routes(service::App& app);

}  // namespace gendan::approvals
