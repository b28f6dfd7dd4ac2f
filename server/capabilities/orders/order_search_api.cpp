// Orders by what people remember of them: our number, the customer's number, the reference of another
// system, the customer's name. Each by an index, from its beginning.
#include <algorithm>

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_store.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::orders {
namespace {

struct FoundOrder {
  std::string id;
  std::string number;
  std::string customer_name;
  std::optional<std::string> customer_reference;
};
BOOST_DESCRIBE_STRUCT(FoundOrder, (), (id, number, customer_name, customer_reference))

// Every text that begins so lies between it and it followed by the highest character.
std::string end_of_prefix(std::string_view prefix) { return std::string(prefix) + "\U0010FFFF"; }

std::vector<service::SearchHit> find_orders(service::Call& call, std::string const& text, int limit) {
  std::string upper = text;
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  std::vector<service::SearchHit> hits;
  service::PageInput page;
  page.limit = Whole<1, 200>::of(limit);
  auto const collect = [&](std::string_view column, std::string const& prefix) {
    service::ListQuery query(describe::columns<FoundOrder>("o."), "sales_order o");
    query.scope(call.caller, "orders.read", "o.owner_id", "o.department_id");
    query.where(std::string(column) + " >= ? and " + std::string(column) + " < ?", prefix, end_of_prefix(prefix));
    service::SortColumn const by_column{"found", column};
    for (auto& row : query.page<FoundOrder>(call.tx, page, {&by_column, 1}, "found", "o.id").items) {
      bool const is_known = std::ranges::any_of(hits, [&](auto const& hit) { return hit.id == row.id; });
      if (!is_known)
        hits.push_back({"order", row.id, row.number, row.customer_name, row.customer_reference.value_or("")});
    }
  };
  collect("o.number", upper);
  collect("o.customer_reference", text);
  collect("o.source_reference", text);
  collect("o.customer_name", text);
  if (hits.size() > static_cast<std::size_t>(limit)) hits.resize(static_cast<std::size_t>(limit));
  return hits;
}

}  // namespace

void install_order_search(service::App& app) { app.searchable({"order", "orders.read", find_orders}); }

}  // namespace gendan::orders
