// Orders: making, showing, editing and listing them.
#include <array>

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_status.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/owned_list_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct OrderEdit : OrderContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(OrderEdit, (OrderContent), (revision))

OrderView show_order(Call& call, OrderId const& id) { return view_of(call, reachable_order(call, id)); }

Created<OrderView> create_order(Call& call, OrderContent const& content) {
  NewOrder circumstances;
  circumstances.owner_id = call.caller.person_id;
  circumstances.department_id = call.caller.department_id;
  auto const row = write_new_order(call, content, circumstances);
  return {view_of(call, row), "/orders/" + row.id.text()};
}

OrderView edit_order(Call& call, OrderId const& id, OrderEdit const& edit) {
  auto const before = reachable_order(call, id, "orders.write");
  if (before.is_historical) throw conflict("order_is_historical");
  if (!is_editable(before.status)) throw conflict("order_not_editable");
  return view_of(call, write_edited_order(call, before, edit, edit.revision));
}

// A draft with the same content: no status, approval, delivery, promise or reference of the original.
Created<OrderView> copy_order(Call& call, OrderId const& id) {
  auto const original = reachable_order(call, id);
  auto content = content_of(original, lines_of(call.tx, id));
  content.customer_reference.reset();
  content.ordered_on.reset();
  content.requested_on.reset();
  content.promised_on.reset();
  content.missing.clear();
  for (auto& line : content.lines) {
    line.requested_on.reset();
    line.confirmed_on.reset();
    line.forecast_on.reset();
  }
  return create_order(call, content);
}

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

struct OrderConditions {
  std::optional<Label> text;  // part of what people remember
  std::vector<OrderStatus> status;
  std::optional<OrderKind> kind;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> owner_id;
  std::optional<suppliers::SupplierId> supplier_id;
  std::optional<CalendarDate> promised_from;
  std::optional<CalendarDate> promised_to;
  std::optional<bool> is_historical;
  std::optional<bool> is_late;
};
BOOST_DESCRIBE_STRUCT(OrderConditions, (),
                      (text, status, kind, customer_id, owner_id, supplier_id, promised_from, promised_to,
                       is_historical, is_late))

struct OrderFilter : OrderConditions, service::PageInput {};
BOOST_DESCRIBE_STRUCT(OrderFilter, (OrderConditions, service::PageInput), ())

constexpr std::string_view promise_key = "coalesce(o.promised_on, '9999-12-31')";
constexpr std::array order_sorts = {service::SortColumn{"created_at", "o.created_at", service::SortKind::number},
                                    service::SortColumn{"number", "o.number"},
                                    service::SortColumn{"promised_on", promise_key},
                                    service::SortColumn{"customer_name", "o.customer_name"}};

service::ListQuery query_of(Call& call, OrderConditions const& conditions) {
  service::ListQuery query(describe::columns<OrderItem>("o."), "sales_order o");
  query.scope(call.caller, "orders.read", "o.owner_id", "o.department_id");
  if (!conditions.status.empty()) query.among("o.status", texts_of(conditions.status));
  if (conditions.kind) query.where("o.kind = ?", *conditions.kind);
  if (conditions.customer_id) query.where("o.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("o.owner_id = ?", *conditions.owner_id);
  if (conditions.supplier_id) {
    query.where("o.id in (select l.order_id from sales_order_line l where l.supplier_id = ?)", *conditions.supplier_id);
  }
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

constexpr Listed listed{"order", "orders.read", "o.id"};

service::Page<OrderItem> list_orders(Call& call, OrderFilter const& filter) {
  return page_of<OrderItem>(call, query_of(call, filter), listed, filter, order_sorts, "-created_at");
}

service::Totals total_orders(Call& call, OrderConditions const& conditions) {
  return totals_of(call, query_of(call, conditions), listed, conditions);
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
    auto page = page_of<OrderItem>(call, query_of(call, narrowed), listed, narrowed, order_sorts, "promised_on");
    auto const totals = total_orders(call, narrowed);
    board.columns.push_back({status, totals.count, totals.is_exact, next_statuses(status), std::move(page.items)});
  }
  return board;
}

}  // namespace

void install_order_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  app.route<list_orders>(get, "/orders", permission("orders.read"), "List orders");
  app.route<total_orders>(get, "/orders/totals", permission("orders.read"), "Count the orders that a filter lists");
  app.route<show_board>(get, "/orders/board", permission("orders.read"), "The live orders by status");
  app.route<create_order>(post, "/orders", permission("orders.write"), "Make an order", large);
  app.route<show_order>(get, "/orders/{id}", permission("orders.read"), "Show an order");
  app.route<edit_order>(put, "/orders/{id}", permission("orders.write"), "Edit an order that is not yet confirmed",
                        large);
  app.route<copy_order>(post, "/orders/{id}/copy", permission("orders.write"), "Make a draft with an order's content");
}

}  // namespace gendan::orders
