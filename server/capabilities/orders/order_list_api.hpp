// Which orders a list shows, and in which order: the same for the page, its totals, the board and the export.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"
#include "capabilities/orders/owned_list_api.hpp"

namespace gendan::orders {

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

// What is promised for no day comes last.
inline constexpr std::string_view promise_key = "coalesce(o.promised_on, '9999-12-31')";
inline constexpr service::Sorts order_sorts{"-created_at",
                                            {{"created_at", "o.created_at", service::SortKind::number},
                                             {"number", "o.number"},
                                             {"promised_on", promise_key},
                                             {"customer_name", "o.customer_name"}},
                                            service::ByText::best_first};
struct OrderFilter : OrderConditions, service::PageInput<order_sorts> {};
BOOST_DESCRIBE_STRUCT(OrderFilter, (OrderConditions, service::PageInput<order_sorts>), ())

// What narrows and sorts it, for rows with any of an order's columns.
service::ListQuery orders_where(service::Call& call, OrderConditions const& conditions, std::string columns);
std::span<service::SortColumn const> order_columns(OrderConditions const& conditions);
inline constexpr Listed listed_orders{"order", "orders.read", "o.id"};

template <describe::Described Row>
service::Page<Row> order_page(service::Call& call, OrderFilter const& filter) {
  return page_of<Row>(call, orders_where(call, filter, describe::columns<Row>("o.")), listed_orders, filter,
                      order_columns(filter));
}

}  // namespace gendan::orders
