// Orders as files: what a row of them holds, and the words they are written in.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "capabilities/orders/order_store.hpp"
#include "platform/service/table_export.hpp"

namespace gendan::orders {

// A row for each order.
struct OrderExportRow {
  std::string number;
  OrderStatus status = OrderStatus::draft;
  OrderKind kind = OrderKind::regular;
  std::string customer_name;
  std::optional<Label> customer_reference;
  std::string owner_name;
  std::optional<CalendarDate> ordered_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> promised_on;
  std::int64_t line_count = 0;
  std::optional<Money> total;
  std::optional<Incoterm> incoterm;
  std::optional<Label> incoterm_place;
  std::optional<Label> payment_term;
  std::optional<TransportMode> transport_mode;
  std::optional<LocationCode> port_of_loading;
  std::optional<LocationCode> port_of_discharge;
  std::optional<Label> credit_reference;
  std::int64_t completeness_percent = 0;
  bool is_historical = false;
  std::optional<std::string> source_reference;
  std::string remark;
  std::string facts;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(OrderExportRow, (),
                      (number, status, kind, customer_name, customer_reference, owner_name, ordered_on, requested_on,
                       promised_on, line_count, total, incoterm, incoterm_place, payment_term, transport_mode,
                       port_of_loading, port_of_discharge, credit_reference, completeness_percent, is_historical,
                       source_reference, remark, facts, created_at))

// A row for each line; an order without lines has none.
struct OrderLineExportRow {
  std::string number;
  OrderStatus status = OrderStatus::draft;
  std::string customer_name;
  std::optional<Label> customer_reference;
  std::string owner_name;
  std::optional<CalendarDate> promised_on;
  std::int64_t position = 0;
  std::optional<Label> product_code;
  std::string product_name;
  std::optional<Label> customer_item_code;
  std::string description;
  std::string specification;
  std::optional<QuantityNumber> quantity;
  std::string unit;
  std::optional<UnitPrice> unit_price;
  std::optional<Money> worth;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> confirmed_on;
  std::optional<CalendarDate> forecast_on;
  std::optional<CalendarDate> original_on;
  std::string supplier_name;
  QuantityNumber delivered_quantity;
  std::optional<CalendarDate> completed_on;
  std::string facts;
};
BOOST_DESCRIBE_STRUCT(OrderLineExportRow, (),
                      (number, status, customer_name, customer_reference, owner_name, promised_on, position,
                       product_code, product_name, customer_item_code, description, specification, quantity, unit,
                       unit_price, worth, requested_on, confirmed_on, forecast_on, original_on, supplier_name,
                       delivered_quantity, completed_on, facts))

OrderExportRow export_row(OrderRow const& order, std::string const& owner_name);
OrderLineExportRow export_row(OrderRow const& order, std::string const& owner_name, OrderLineRow const& line);

// Every member's and code's wording in both languages.
std::span<service::Wording const> order_wordings();

}  // namespace gendan::orders
