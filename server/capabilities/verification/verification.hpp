// Whether two documents say the same: the customer's requirement and the order, the order and what is made,
// packed and shipped of it. Documents are compared field by field by the system and the result signed by
// people; nothing that the customer asked for is lost between two of them.
//
// Of an order: readings of the customer's documents, made without looking at the order, are compared with it;
// every difference is corrected, accepted with the customer's evidence or a false alarm with its reason; then
// people sign level after level, over one exact content. Guards the gates before awaiting_customer and confirmed
// as "requirement_verified".
//
// Events on the order's stream "orders/<id>": requirement_read, discrepancy_resolved, verification_signed. On
// "verification/policy": verification_policy_edited.
#pragma once

#include "base/id.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/app.hpp"

namespace gendan::verification {

using ReadingId = Id<struct ReadingTag>;
using ResolutionId = Id<struct ResolutionTag>;
using SignatureId = Id<struct SignatureTag>;

void install(service::App& app);

// As the API does it: who reads must not have written the order for it to count, and signs as the caller.
void read_blind(service::Call& call, orders::OrderId const& order, orders::OrderContent const& content);
void sign(service::Call& call, orders::OrderId const& order, int level);
// Whether its present content is verified to the level that it needs.
bool is_verified(service::Call& call, orders::OrderId const& order);
int required_level_of(sql::Transaction& tx, orders::OrderId const& order);  // 1 to 3

}  // namespace gendan::verification
