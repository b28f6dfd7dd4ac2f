// Orders in lists and on the board.
#include "capabilities/orders/order_list_api.hpp"

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;

// A supplier's orders come by their ids, which are as old as the orders: a page of the newest looks at no others.
constexpr auto columns_of_a_supplier = [] {
  auto columns = order_sorts.columns;
  columns[0] = {"created_at", "p.order_id"};
  return columns;
}();

struct OrderItem {
  OrderId id;
  std::string number;
  OrderStatus status = OrderStatus::draft;
  OrderKind kind = OrderKind::regular;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  std::optional<std::string> customer_reference;
  std::string owner_id;
  std::optional<CalendarDate> promised_on;
  std::optional<CalendarDate> requested_on;
  std::int64_t line_count = 0;
  std::optional<Money> total;
  bool is_historical = false;
  std::int64_t completeness_percent = 0;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(OrderItem, (),
                      (id, number, status, kind, customer_id, customer_name, customer_reference, owner_id, promised_on,
                       requested_on, line_count, total, is_historical, completeness_percent, created_at, revision))

service::Totals total_orders(Call& call, OrderConditions const& conditions) {
  return totals_of(call, orders_where(call, conditions, describe::columns<OrderItem>("o.")), listed_orders, conditions);
}

service::Page<OrderItem> list_orders(Call& call, OrderFilter const& filter) {
  return order_page<OrderItem>(call, filter);
}

struct BoardColumn {
  OrderStatus status = OrderStatus::draft;
  std::int64_t count = 0;
  bool is_exact = true;
  std::vector<OrderStatus> next_statuses;  // where its orders may go, each through its gate
  std::vector<OrderItem> items;
};
BOOST_DESCRIBE_STRUCT(BoardColumn, (), (status, count, is_exact, next_statuses, items))
struct Board {
  std::vector<BoardColumn> columns;
};
BOOST_DESCRIBE_STRUCT(Board, (), (columns))

// The live orders by status, the ones promised soonest first.
Board show_board(Call& call, OrderConditions const& conditions) {
  Board board;
  using enum OrderStatus;
  for (auto const status : {draft, under_review, awaiting_customer, confirmed, in_production, completed, on_hold}) {
    OrderFilter narrowed{conditions, {}};
    narrowed.status = {status};
    narrowed.is_historical = false;
    narrowed.limit = Whole<1, 200>::of(20);
    if (!search_of(listed_orders, narrowed)) narrowed.sort = service::SortBy<order_sorts>::parsed("promised_on");
    auto page = order_page<OrderItem>(call, narrowed);
    auto const totals = total_orders(call, narrowed);
    board.columns.push_back({status, totals.count, totals.is_exact, next_statuses(status), std::move(page.items)});
  }
  return board;
}

service::ListQuery orders_in_reach(Call& call, std::string columns,
                                   std::optional<suppliers::SupplierId> const& supplier) {
  auto const within = [&](service::ListQuery query, std::string_view owner, std::string_view department) {
    query.scope(call.tx, call.caller, "orders.read", owner, department);
    return query;
  };
  if (!supplier) return within({std::move(columns), "sales_order o"}, "o.owner_id", "o.department_id");
  auto query = within({std::move(columns), "order_promise p join sales_order o on o.id = p.order_id"}, "p.owner_id",
                      "p.department_id");
  query.where("p.supplier_id = ? and p.is_first_of_supplier", *supplier);
  return query;
}

}  // namespace

service::ListQuery orders_where(Call& call, OrderConditions const& conditions, std::string columns) {
  auto query = orders_in_reach(call, std::move(columns), conditions.supplier_id);
  if (!conditions.status.empty()) query.among_few("o.status", texts_of(conditions.status));
  if (conditions.kind) query.where("o.kind = ?", *conditions.kind);
  if (conditions.customer_id) query.where("o.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("o.owner_id = ?", *conditions.owner_id);
  // By the expression that is indexed.
  if (conditions.promised_from || conditions.promised_to) query.where("o.promised_on is not null");
  if (conditions.promised_from) query.where(std::string(promise_key) + " >= ?", *conditions.promised_from);
  if (conditions.promised_to) query.where(std::string(promise_key) + " <= ?", *conditions.promised_to);
  if (conditions.is_historical) query.where(*conditions.is_historical ? "o.is_historical" : "not o.is_historical");
  if (conditions.is_late) {
    auto const late =
        "o.promised_on < ? and o.status not in ('completed', 'closed', 'cancelled') and not o.is_historical";
    if (*conditions.is_late)
      query.where(late, today(call));
    else
      query.where("not (" + std::string(late) + ") or o.promised_on is null", today(call));
  }
  return query;
}

std::span<service::SortColumn const> order_columns(OrderConditions const& conditions) {
  return conditions.supplier_id ? columns_of_a_supplier : order_sorts.columns;
}

void install_order_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_orders>(get, "/orders", permission("orders.read"), "List orders");
  app.route<total_orders>(get, "/orders/totals", permission("orders.read"), "Count the orders that a filter lists");
  app.route<show_board>(get, "/orders/board", permission("orders.read"), "The live orders by status");
}

}  // namespace gendan::orders
