#include "capabilities/orders/order_search_store.hpp"

#include <string>

#include "capabilities/orders/content_search_store.hpp"

namespace gendan::orders {

void index_order(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  SearchTexts texts;
  add_header(texts, order.number, order.customer_name, order);
  texts.add(order.source_reference, 5);
  for (auto const& line : lines) add_line(texts, line);
  search::put(tx, {"order", order.id.text(), texts.taken(), order.created_at.unix_milliseconds(), order.owner_id,
                   order.department_id});
}

// A mark that stands already is written anew, so that whoever is working it off at this moment does it again.
void mark_unindexed(sql::Transaction& tx, OrderId const& id) {
  tx.run(
      "insert into unindexed_order (order_id) values ($1) on conflict (order_id) do update set order_id = "
      "excluded.order_id",
      id.text());
}

bool has_unindexed(sql::Transaction& tx) { return tx.query("select 1 from unindexed_order limit 1").next(); }

bool index_marked(sql::Transaction& tx, int limit) {
  std::vector<std::string> ids;
  {
    auto rows = tx.query("select order_id from unindexed_order order by order_id limit $1", limit);
    while (rows.next()) ids.emplace_back(rows.text(0));
  }
  for (auto const& text : ids) {
    auto const id = OrderId::parsed(text).value();
    index_order(tx, find_order(tx, id).value(), lines_of(tx, id));
    tx.run("delete from unindexed_order where order_id = $1", text);
  }
  return has_unindexed(tx);
}

}  // namespace gendan::orders
