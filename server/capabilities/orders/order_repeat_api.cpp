// Whether an order repeats another.
#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::orders {
namespace {

// What can be told without reading the lines: few are left.
constexpr char alike[] = R"sql(
  select b.id from sales_order o join sales_order b on b.customer_id = o.customer_id
  where o.id = $1 and b.id <> o.id and b.confirmed_at is not null and b.status <> 'cancelled'
    and b.total_minor = o.total_minor and b.total_currency = o.total_currency and b.line_count = o.line_count
    and b.kind = o.kind and (o.confirmed_at is null or b.confirmed_at < o.confirmed_at)
  order by b.confirmed_at desc, b.id desc limit 3
)sql";

std::string hash_but_for_the_occasion(sql::Transaction& tx, OrderId const& id) {
  auto content = order_content(tx, id);
  forget_the_occasion(content);
  return content_hash(content);
}

}  // namespace

std::optional<OrderSummary> repeated_order(sql::Transaction& tx, OrderId const& id) {
  std::vector<OrderId> candidates;
  for (auto rows = tx.query(alike, id.text()); rows.next();)
    candidates.push_back(describe::Form<OrderId>::from_sql(rows, 0));
  if (candidates.empty()) return std::nullopt;
  auto const hash = hash_but_for_the_occasion(tx, id);
  for (auto const& candidate : candidates) {
    if (hash_but_for_the_occasion(tx, candidate) == hash) return order_summary(tx, candidate);
  }
  return std::nullopt;
}

}  // namespace gendan::orders
