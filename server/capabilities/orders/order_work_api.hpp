// An order's part of the work list, kept in the transaction of each change of the order.
#pragma once

#include <vector>

#include "capabilities/orders/order_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

// The list's items for this order become those that its present state gives rise to.
void keep_work(service::Call& call, OrderRow const& order, std::vector<OrderLineRow> const& lines);

}  // namespace gendan::orders
