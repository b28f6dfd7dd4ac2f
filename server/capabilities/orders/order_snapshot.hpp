// An order as it stands in one transaction. Its content is read and hashed once, and whoever looks at it in the same
// call is given the same.
#pragma once

#include <optional>
#include <string>

#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"

namespace gendan::orders {

// What was agreed as one text's digest: SHA-256, lower-case hexadecimal. It covers everything but what we
// note for ourselves: the marks of what is missing and the lines' forecasts. Whoever signs, approves or agrees
// does so to one such hash; with any field changed it is another.
std::string content_hash(OrderContent const& content);

// What those who keep something beside an order need to know of it.
struct OrderSummary {
  OrderId id;
  std::string number;
  OrderKind kind = OrderKind::regular;
  OrderStatus status = OrderStatus::draft;
  bool is_historical = false;
  std::string owner_id;
  std::string department_id;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  std::optional<Money> total;
  std::int64_t revision = 0;
};

struct OrderSnapshot {
  OrderSummary order;
  OrderContent content;
  std::string content_hash;
};

}  // namespace gendan::orders
