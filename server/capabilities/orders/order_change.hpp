// What of a confirmed order may still be changed, given what of it has been delivered. Pure rules.
#pragma once

#include <vector>

#include "capabilities/orders/completeness_policy.hpp"
#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"

namespace gendan::orders {

// From its confirmation until its last line is delivered an order changes by an agreed change alone.
bool takes_changes(OrderStatus status);

// What has come of a line.
struct DeliveredLine {
  std::int64_t position = 0;
  QuantityNumber delivered;
  bool is_complete = false;
};

// Paths are those of `proposed`, a line by its place in the list.
//   line_is_delivered (limit: the position), below_delivered (limit: the quantity), product_of_delivered_line,
//   unit_of_delivered_line, and date_of_delivered_line: what a finished line was promised for is history, also
//   where it stands in the terms (limit: the position).
std::vector<Problem> delivered_problems(OrderContent const& now, std::vector<DeliveredLine> const& delivered,
                                        OrderContent const& proposed);

// What is critically missing in `proposed` and was not before: missing.
std::vector<Problem> lost_field_problems(OrderContent const& now, OrderContent const& proposed,
                                         FieldNeeds const& needs);

}  // namespace gendan::orders
