// An order's life: which status follows which. What must hold before a step is the gates' business
// (order_gate_api.hpp), not this table's.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace gendan::orders {

enum class OrderStatus {
  draft,
  under_review,
  awaiting_customer,
  confirmed,
  in_production,
  completed,
  closed,
  on_hold,
  cancelled
};
BOOST_DESCRIBE_ENUM(OrderStatus, draft, under_review, awaiting_customer, confirmed, in_production, completed, closed,
                    on_hold, cancelled)

// The statuses that can be chosen from here. Holding, releasing and cancelling are acts of their own.
std::vector<OrderStatus> next_statuses(OrderStatus from);
bool may_follow(OrderStatus from, OrderStatus to);

// The content may be edited freely before it is confirmed; later it takes a change request.
bool is_editable(OrderStatus status);
// Throws Refusal{conflict}: change_request_needed of one under way, order_not_editable of one that is settled.
void expect_editable(OrderStatus status);
bool may_be_held(OrderStatus status);
bool may_be_cancelled(OrderStatus status);
// Neither waiting for anything nor able to change: no work items come from it.
bool is_over(OrderStatus status);

}  // namespace gendan::orders
