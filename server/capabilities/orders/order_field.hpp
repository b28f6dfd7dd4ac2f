// The names of an order's fields, as links to documents, marks and comparisons use them: "requested_on",
// "delivery_address/city", "facts/Colour", "lines/20/unit_price", "lines/20/specification/颜色".
#pragma once

#include <string_view>

#include "capabilities/orders/order.hpp"

namespace gendan::orders {

// Whether this order has the field: of what the content is described to hold, a line that is there, a fact or
// a property of this name. The list of lines and the marks of what is missing are no fields.
bool has_field(OrderContent const& content, std::string_view field);

}  // namespace gendan::orders
