// Orders, their lines and deliveries as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"
#include "platform/describe/row.hpp"

namespace gendan::orders {

// The header: the content without its lines, and what the order has become.
struct OrderRow {
  OrderId id;
  std::string number;
  OrderKind kind = OrderKind::regular;
  OrderStatus status = OrderStatus::draft;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  std::optional<Label> customer_reference;
  std::string owner_id;
  std::string department_id;
  std::optional<CalendarDate> ordered_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> promised_on;
  std::optional<Incoterm> incoterm;
  std::optional<Label> incoterm_place;
  std::optional<Whole<1936, 2099>> incoterm_edition;
  std::optional<Label> payment_term;
  std::optional<Currency> currency;
  std::optional<TransportMode> transport_mode;
  std::optional<LocationCode> port_of_loading;
  std::optional<LocationCode> port_of_discharge;
  std::optional<customers::Address> delivery_address;
  std::optional<customers::Address> invoice_address;
  std::vector<Name> documents_wanted;
  std::optional<Label> credit_reference;
  std::optional<Remark> remark;
  std::vector<MissingField> missing;
  Facts facts;
  std::optional<Money> total;
  std::int64_t line_count = 0;
  std::int64_t completeness_percent = 0;
  bool is_historical = false;
  std::optional<std::string> source_system;
  std::optional<std::string> source_reference;
  std::optional<std::string> quotation_id;
  std::optional<OrderStatus> held_from;
  std::optional<Instant> held_at;
  std::optional<std::string> hold_reason;
  std::optional<Instant> cancelled_at;
  std::optional<std::string> cancellation_reason;
  std::optional<Instant> confirmed_at;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OrderRow, (),
                      (id, number, kind, status, customer_id, customer_name, customer_reference, owner_id, department_id,
                       ordered_on, requested_on, promised_on, incoterm, incoterm_place, incoterm_edition, payment_term, currency,
                       transport_mode, port_of_loading, port_of_discharge, delivery_address, invoice_address, documents_wanted,
                       credit_reference, remark, missing, facts, total, line_count, completeness_percent, is_historical,
                       source_system, source_reference, quotation_id, held_from, held_at, hold_reason, cancelled_at,
                       cancellation_reason, confirmed_at, created_at, revision))

struct OrderLineRow {
  OrderLineId id;
  OrderId order_id;
  Whole<1, 9999> position;
  std::optional<catalog::ProductId> product_id;
  std::string product_name;
  std::optional<Label> product_code;
  std::optional<Label> customer_item_code;
  std::optional<BoundedText<0, 500>> description;
  std::vector<catalog::Attribute> specification;
  std::optional<QuantityNumber> quantity;
  std::optional<BoundedText<1, 40>> unit;
  std::optional<Tolerance> tolerance_over;
  std::optional<Tolerance> tolerance_under;
  std::optional<UnitPrice> unit_price;
  std::optional<StatedAmount> stated_amount;
  std::optional<Money> worth;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> confirmed_on;
  std::optional<CalendarDate> forecast_on;
  std::optional<CalendarDate> original_on;  // frozen when the order is confirmed
  std::optional<suppliers::SupplierId> supplier_id;
  std::string supplier_name;
  QuantityNumber delivered_quantity;
  std::optional<CalendarDate> completed_on;
  Facts facts;
};
BOOST_DESCRIBE_STRUCT(OrderLineRow, (),
                      (id, order_id, position, product_id, product_name, product_code, customer_item_code, description,
                       specification, quantity, unit, tolerance_over, tolerance_under, unit_price, stated_amount, worth,
                       requested_on, confirmed_on, forecast_on, original_on, supplier_id, supplier_name, delivered_quantity,
                       completed_on, facts))

using LineDeliveryId = Id<struct LineDeliveryTag>;
struct LineDeliveryRow {
  LineDeliveryId id;
  OrderId order_id;
  OrderLineId line_id;
  CalendarDate delivered_on;
  QuantityNumber quantity;
  std::optional<Remark> remark;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(LineDeliveryRow, (), (id, order_id, line_id, delivered_on, quantity, remark, recorded_at))

extern describe::Table<OrderRow> const order_table;
extern describe::Table<OrderLineRow> const order_line_table;
extern describe::Table<LineDeliveryRow> const line_delivery_table;

std::optional<OrderRow> find_order(sql::Transaction& tx, OrderId const& id);
std::optional<OrderId> order_id_by_source(sql::Transaction& tx, std::string_view system, std::string_view reference);
std::vector<OrderLineRow> lines_of(sql::Transaction& tx, OrderId const& id);
std::vector<LineDeliveryRow> deliveries_of(sql::Transaction& tx, OrderId const& id);

// Writes the lines as they now are: those whose position stays keep their id, deliveries and original date.
void store_lines(sql::Transaction& tx, OrderId const& id, std::vector<OrderLineRow> const& before, std::vector<OrderLineRow> const& after);
void delete_delivery(sql::Transaction& tx, LineDeliveryId const& id);
void set_delivered(sql::Transaction& tx, OrderLineId const& id, DeliveryState const& state);
void freeze_original_dates(sql::Transaction& tx, OrderId const& id);

// Copies a customer's new name to their orders, at most `limit` of them; answers how many it changed.
std::int64_t rename_customer(sql::Transaction& tx, std::string_view customer_id, std::string_view name, int limit);

// Between the stored header with its lines and the content people edit.
OrderContent content_of(OrderRow const& row, std::vector<OrderLineRow> const& lines);
// Everything of the header that the content says.
void apply_content(OrderRow& row, OrderContent const& content);

}  // namespace gendan::orders
