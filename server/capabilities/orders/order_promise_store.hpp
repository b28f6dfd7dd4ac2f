// What on-time figures count of an order (table order_promise, view order_promise_facts): its lines that share
// supplier, currency, promised dates and the day they were complete, as one row. Stored anew in the transaction of
// every change to the order's lines, deliveries, terms or status.
#pragma once

#include <vector>

#include "capabilities/orders/order_store.hpp"

namespace gendan::orders {

struct OrderPromise {
  OrderId order_id;
  std::string order_number;
  std::int64_t first_position = 0;  // the least of its lines
  std::optional<customers::CustomerId> customer_id;
  std::optional<suppliers::SupplierId> supplier_id;
  bool is_first_of_supplier = false;  // of the order's rows with this supplier: the one that lists of orders find it by
  std::string owner_id;
  std::string department_id;
  std::optional<TransportMode> transport_mode;
  std::optional<Incoterm> incoterm;
  std::optional<Currency> currency;
  bool is_historical = false;
  bool is_agreed = false;  // it was confirmed once; what we took over as history was too
  bool is_cancelled = false;
  std::optional<CalendarDate> original_on;
  std::optional<CalendarDate> agreed_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> completed_on;
  std::int64_t lines = 0;
  std::int64_t lines_delivered = 0;    // complete: all or none
  std::int64_t lines_by_original = 0;  // complete by that date
  std::int64_t lines_by_agreed = 0;
  std::int64_t lines_by_requested = 0;
  std::int64_t amount = 0;  // minor units of `currency`
  std::int64_t amount_delivered = 0;
  std::int64_t amount_by_original = 0;
  std::int64_t amount_by_agreed = 0;
  std::int64_t amount_by_requested = 0;
};
BOOST_DESCRIBE_STRUCT(OrderPromise, (),
                      (order_id, order_number, first_position, customer_id, supplier_id, is_first_of_supplier, owner_id,
                       department_id, transport_mode, incoterm, currency, is_historical, is_agreed, is_cancelled,
                       original_on, agreed_on, requested_on, completed_on, lines, lines_delivered, lines_by_original,
                       lines_by_agreed, lines_by_requested, amount, amount_delivered, amount_by_original,
                       amount_by_agreed, amount_by_requested))

// `lines` in the order of their positions.
std::vector<OrderPromise> promises_of(OrderRow const& order, std::vector<OrderLineRow> const& lines);

void store_new_promises(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines);
// In place of those stored before.
void store_promises(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines);

}  // namespace gendan::orders
