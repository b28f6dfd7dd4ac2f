#include "capabilities/orders/order_promise_store.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

describe::Table<OrderPromise> const order_promise_table{"order_promise"};

constexpr char forget_promises[] = "delete from order_promise where order_id = $1";

// The promise of one line alone, nothing counted.
OrderPromise promise_of(OrderRow const& order, OrderLineRow const& line) {
  OrderPromise promise;
  promise.order_id = order.id;
  promise.order_number = order.number;
  promise.first_position = line.position.value();
  promise.customer_id = order.customer_id;
  promise.supplier_id = line.supplier_id;
  promise.owner_id = order.owner_id;
  promise.department_id = order.department_id;
  promise.transport_mode = order.transport_mode;
  promise.incoterm = order.incoterm;
  if (line.worth) promise.currency = line.worth->currency();
  promise.is_historical = order.is_historical;
  promise.is_agreed = order.is_historical || order.confirmed_at.has_value();
  promise.is_cancelled = order.status == OrderStatus::cancelled;
  promise.original_on = line.original_on;
  promise.agreed_on = line.confirmed_on ? line.confirmed_on : order.promised_on;
  promise.requested_on = line.requested_on ? line.requested_on : order.requested_on;
  promise.completed_on = line.completed_on;
  return promise;
}

bool is_alike(OrderPromise const& a, OrderPromise const& b) {  // of one order
  return a.supplier_id == b.supplier_id && a.currency == b.currency && a.original_on == b.original_on &&
         a.agreed_on == b.agreed_on && a.requested_on == b.requested_on && a.completed_on == b.completed_on;
}

void count(OrderPromise& promise, OrderLineRow const& line) {
  auto const amount = line.worth ? line.worth->minor() : 0;
  ++promise.lines;
  promise.amount += amount;
  if (!line.completed_on) return;
  ++promise.lines_delivered;
  promise.amount_delivered += amount;
  auto const by = [&](std::optional<CalendarDate> const& date, std::int64_t& lines, std::int64_t& sum) {
    if (!date || *line.completed_on > *date) return;
    ++lines;
    sum += amount;
  };
  by(promise.original_on, promise.lines_by_original, promise.amount_by_original);
  by(promise.agreed_on, promise.lines_by_agreed, promise.amount_by_agreed);
  by(promise.requested_on, promise.lines_by_requested, promise.amount_by_requested);
}

}  // namespace

std::vector<OrderPromise> promises_of(OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  std::vector<OrderPromise> promises;
  for (auto const& line : lines) {
    auto alone = promise_of(order, line);
    auto known = std::ranges::find_if(promises, [&](auto const& promise) { return is_alike(promise, alone); });
    if (known == promises.end()) {
      alone.is_first_of_supplier = alone.supplier_id && std::ranges::none_of(promises, [&](auto const& promise) {
                                     return promise.supplier_id == alone.supplier_id;
                                   });
      known = promises.insert(known, std::move(alone));
    }
    count(*known, line);
  }
  return promises;
}

void store_new_promises(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  auto const promises = promises_of(order, lines);
  if (!promises.empty()) order_promise_table.insert_all(tx, promises);
}

void store_promises(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  tx.run(forget_promises, order.id.text());
  store_new_promises(tx, order, lines);
}

}  // namespace gendan::orders
