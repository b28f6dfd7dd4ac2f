#include "capabilities/orders/live_order_store.hpp"

#include <limits>

#include "capabilities/orders/orders.hpp"
#include "platform/describe/row.hpp"

namespace gendan::orders {

std::string_view const select_live_orders = R"sql(
  select id, created_at from sales_order
  where status = $1 and (created_at, id) > ($2, $3) and not is_historical
  order by created_at, id limit $4
)sql";
std::string_view const select_live_orders_of_customer = R"sql(
  select id, created_at from sales_order
  where customer_id = $5 and status = $1 and (created_at, id) > ($2, $3) and not is_historical
  order by created_at, id limit $4
)sql";

std::vector<LiveOrder> next_live_orders(sql::Transaction& tx, LiveOrders const& which,
                                        std::optional<LiveOrder> const& after, int most) {
  auto const status = describe::enum_text(which.status);
  auto const at = after ? after->created_at.unix_milliseconds() : std::numeric_limits<std::int64_t>::min();
  auto const id = after ? after->id.text() : std::string();
  return describe::all<LiveOrder>(
      which.customer_id ? tx.query(select_live_orders_of_customer, status, at, id, most, which.customer_id->text())
                        : tx.query(select_live_orders, status, at, id, most));
}

}  // namespace gendan::orders
