#include "capabilities/orders/order_status.hpp"

#include <algorithm>

#include "base/refusal.hpp"

namespace gendan::orders {

std::vector<OrderStatus> next_statuses(OrderStatus from) {
  using enum OrderStatus;
  switch (from) {
    case draft:
      return {under_review};
    case under_review:
      return {awaiting_customer, draft};
    case awaiting_customer:
      return {confirmed, under_review};
    case confirmed:
      return {in_production};
    case in_production:
      return {completed};
    case completed:
      return {closed, in_production};
    case closed:
    case on_hold:
    case cancelled:
      return {};
  }
  return {};
}

bool may_follow(OrderStatus from, OrderStatus to) {
  auto const next = next_statuses(from);
  return std::ranges::find(next, to) != next.end();
}

bool is_editable(OrderStatus status) {
  return status == OrderStatus::draft || status == OrderStatus::under_review ||
         status == OrderStatus::awaiting_customer;
}

void expect_editable(OrderStatus status) {
  if (is_editable(status)) return;
  bool const is_under_way = status == OrderStatus::confirmed || status == OrderStatus::in_production;
  throw conflict(is_under_way ? "change_request_needed" : "order_not_editable");
}

bool may_be_held(OrderStatus status) { return !is_over(status) && status != OrderStatus::on_hold; }

bool may_be_cancelled(OrderStatus status) { return !is_over(status) && status != OrderStatus::completed; }

bool is_over(OrderStatus status) { return status == OrderStatus::closed || status == OrderStatus::cancelled; }

}  // namespace gendan::orders
