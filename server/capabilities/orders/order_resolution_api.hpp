// An order's or a quotation's content checked, with what it refers to filled in.
#pragma once

#include <string>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

struct ResolvedContent {
  std::string customer_name;
  std::vector<ResolvedLine> lines;  // in the content's order
};

// Throws Refusal{invalid} with every problem of the content.
ResolvedContent resolved_content(service::Call& call, OrderContent const& content);

}  // namespace gendan::orders
