// Orders in the search index.
//
// An order is put there in the transaction that writes it. Where many are written at once (by an import, by a
// customer's new name, before there was an index) they are marked in that transaction instead, and a job
// works the marks off in short transactions of its own: whatever is interrupted, no order is forgotten.
#pragma once

#include <string_view>
#include <vector>

#include "capabilities/orders/order_store.hpp"

namespace gendan::orders {

void index_order(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines);

void mark_unindexed(sql::Transaction& tx, OrderId const& id);
bool has_unindexed(sql::Transaction& tx);
// At most `limit` of the marked ones; false when none is left.
bool index_marked(sql::Transaction& tx, int limit);

}  // namespace gendan::orders
