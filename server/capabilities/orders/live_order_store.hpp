// The statements behind next_live_orders (orders.hpp), each served by an index in its own order.
#pragma once

#include <string_view>

namespace gendan::orders {

// $1 the status, $2 and $3 where the step before ended, $4 how many; of one customer also $5.
extern std::string_view const select_live_orders;
extern std::string_view const select_live_orders_of_customer;

}  // namespace gendan::orders
