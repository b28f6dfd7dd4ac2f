// Revisions of what was agreed: made when an order is confirmed, and by each change after that.
#pragma once

#include "capabilities/orders/order_revision_store.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

// The first revision: what the customer confirmed. Nothing when it is there.
void keep_confirmed_revision(service::Call& call, OrderRow const& order);

// What a confirmed order's line was first promised for stays, whatever is agreed later; what has come of it is
// counted against what is agreed now.
void keep_baseline(service::Call& call, OrderRow const& after, std::vector<OrderLineRow> const& before_lines,
                   std::vector<OrderLineRow>& lines);

// What has come of each line.
std::vector<DeliveredLine> delivered_lines(std::vector<OrderLineRow> const& lines);

}  // namespace gendan::orders
