// Orders, their lines and deliveries as rows.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "capabilities/orders/completeness_policy.hpp"
#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_status.hpp"
#include "platform/describe/row.hpp"

namespace gendan::orders {

struct OrderRow : OrderTerms {
  OrderId id;
  std::string number;
  OrderStatus status = OrderStatus::draft;
  std::string customer_name;  // as it is now: renames are copied here
  std::string owner_id;
  std::string department_id;
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
BOOST_DESCRIBE_STRUCT(OrderRow, (OrderTerms),
                      (id, number, status, customer_name, owner_id, department_id, total, line_count,
                       completeness_percent, is_historical, source_system, source_reference, quotation_id, held_from,
                       held_at, hold_reason, cancelled_at, cancellation_reason, confirmed_at, created_at, revision))

struct OrderLineRow : ResolvedLine {
  OrderLineId id;
  OrderId order_id;
  std::optional<CalendarDate> original_on;  // frozen when the order is confirmed
  QuantityNumber delivered_quantity;
  std::optional<CalendarDate> completed_on;
};
BOOST_DESCRIBE_STRUCT(OrderLineRow, (ResolvedLine), (id, order_id, original_on, delivered_quantity, completed_on))

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

// An order with everything that hangs on it.
struct WholeOrder {
  OrderRow row;
  std::vector<OrderLineRow> lines;  // by position
  std::vector<LineDeliveryRow> deliveries;
};

std::optional<WholeOrder> find_whole_order(sql::Transaction& tx, OrderId const& id);
// While this is the same, the whole order is. (A customer's new name comes to its orders without an event of each.)
struct OrderStamp {
  std::string owner_id;
  std::string department_id;
  std::string customer_name;
  std::optional<std::string> quotation_id;
  std::int64_t events = 0;
  std::int64_t policy_revision = 0;  // of completeness
};
sql::Question order_stamp_question(OrderId const& id);
std::optional<OrderStamp> find_order_stamp(sql::Transaction& tx, OrderId const& id);
std::optional<OrderRow> find_order(sql::Transaction& tx, OrderId const& id);
bool was_confirmed(sql::Transaction& tx, OrderId const& id);
std::optional<OrderId> order_id_by_source(sql::Transaction& tx, std::string_view system, std::string_view reference);
std::vector<OrderLineRow> lines_of(sql::Transaction& tx, OrderId const& id);
// Of at most a few hundred orders, by the order's id, each order's by position.
std::multimap<std::string, OrderLineRow> lines_of(sql::Transaction& tx, std::span<OrderRow const> orders);
// The next of an order's lines by position, at most `most`.
std::vector<OrderLineRow> lines_after(sql::Transaction& tx, OrderId const& id, std::int64_t position, int most);
std::vector<LineDeliveryRow> deliveries_of(sql::Transaction& tx, OrderId const& id);

// Writes the lines as they now are: those whose position stays keep their id, deliveries and original date.
void store_lines(sql::Transaction& tx, OrderId const& id, std::vector<OrderLineRow> const& before,
                 std::vector<OrderLineRow> const& after);
void delete_delivery(sql::Transaction& tx, LineDeliveryId const& id);
void set_delivered(sql::Transaction& tx, OrderLineId const& id, DeliveryState const& state);
void freeze_original_dates(sql::Transaction& tx, OrderId const& id);

// Among orders that were confirmed or imported as history; false without a customer or a product.
bool is_first_of_customer(sql::Transaction& tx, OrderId const& id);
bool has_first_of_product(sql::Transaction& tx, OrderId const& id);

OrderContent content_of(OrderRow const& row, std::vector<OrderLineRow> const& lines);
// Takes the content's header and everything computed from the content.
void set_completeness(sql::Transaction& tx, OrderId const& id, std::int64_t percent);
void apply_content(OrderRow& row, OrderContent const& content, FieldNeeds const& needs);

}  // namespace gendan::orders
