// The parts of the changes' API and what they share.
#pragma once

#include "capabilities/changes/change_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::changes {

// Throws Refusal{not_found, "no_such_change"} for one that is not there or beyond the caller's changes.read, and
// forbidden where the permission does not reach it.
ChangeRow reachable_change(service::Call& call, ChangeId const& id, std::string_view permission = "changes.read");
// A live order under way that the caller may change.
orders::OrderSummary changeable_order(service::Call& call, orders::OrderId const& id);

// What differs between two contents, of whatever part.
std::vector<describe::FieldChange> changed_fields(orders::OrderContent const& before,
                                                  orders::OrderContent const& after);
// Throws Refusal{conflict, "change_base_moved_on"} naming what the order has otherwise than it was written against.
void expect_current_base(service::Call& call, ChangeRow const& row);
// Everything that stands against the change, of all who have something to say; throws Refusal{conflict}.
void expect_possible(service::Call& call, orders::OrderId const& order, orders::OrderContent const& proposed);

// Writes the row in another state, and the work that follows from it.
void store_state(service::Call& call, ChangeRow& row, ChangeState state);
// What stands in the way of an order whose content a change has made: change_not_verified, change_not_signed.
std::vector<std::string> unsettled(service::Call& call, orders::OrderSnapshot const& order);
// What is to be done about this change, and about its order once it is applied.
void keep_change_work(service::Call& call, ChangeRow const& row);
void keep_settling_work(service::Call& call, orders::OrderId const& order);

// From here on the customer's word is waited for, or taken where it is given already.
void put_to_customer(service::Call& call, ChangeRow& row);

void install_change_routes(service::App& app);
void install_change_steps(service::App& app);
void install_change_answers(service::App& app);
void install_change_list(service::App& app);
void install_change_policy(service::App& app);
void install_change_work(service::App& app);
void install_change_gates(service::App& app);

}  // namespace gendan::changes
