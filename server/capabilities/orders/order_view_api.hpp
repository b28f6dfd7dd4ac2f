// An order as people and programs see it.
#pragma once

#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_store.hpp"
#include "platform/service/app.hpp"
#include "platform/service/encoded.hpp"

namespace gendan::orders {

struct DeliveryView {
  LineDeliveryId id;
  CalendarDate delivered_on;
  QuantityNumber quantity;
  std::optional<std::string> remark;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (), (id, delivered_on, quantity, remark))

struct OrderLineView : ResolvedLine {
  OrderLineId id;
  std::optional<Money> computed_amount;  // price × quantity: shown beside a stated amount that differs
  std::optional<CalendarDate> original_on;
  QuantityNumber delivered_quantity;
  std::optional<CalendarDate> completed_on;
  std::vector<DeliveryView> deliveries;
};
BOOST_DESCRIBE_STRUCT(OrderLineView, (ResolvedLine),
                      (id, computed_amount, original_on, delivered_quantity, completed_on, deliveries))

struct HoldView {
  std::string reason;
  Instant since;
  OrderStatus held_from = OrderStatus::draft;
};
BOOST_DESCRIBE_STRUCT(HoldView, (), (reason, since, held_from))
struct CancellationView {
  std::string reason;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CancellationView, (), (reason, at))
struct SourceView {
  std::string system;
  std::string reference;
};
BOOST_DESCRIBE_STRUCT(SourceView, (), (system, reference))

struct OrderView : OrderTerms {
  OrderId id;
  std::string number;
  OrderStatus status = OrderStatus::draft;
  bool is_historical = false;
  std::string owner_id;
  std::string owner_name;
  std::string department_id;
  std::string customer_name;
  std::optional<Money> total;
  Completeness completeness;
  std::vector<OrderStatus> next_statuses;
  bool is_editable = false;
  bool takes_forecasts = false;
  std::optional<HoldView> hold;
  std::optional<CancellationView> cancellation;
  std::optional<SourceView> source;
  std::optional<std::string> quotation_id;
  std::optional<std::string> quotation_number;
  std::optional<Instant> confirmed_at;
  Instant created_at;
  std::int64_t revision = 0;
  std::vector<OrderLineView> lines;
};
BOOST_DESCRIBE_STRUCT(OrderView, (OrderTerms),
                      (id, number, status, is_historical, owner_id, owner_name, department_id, customer_name, total,
                       completeness, next_statuses, is_editable, takes_forecasts, hold, cancellation, source,
                       quotation_id, quotation_number, confirmed_at, created_at, revision, lines))

void install_order_views(service::App& app);

// Throws Refusal{not_found} for an order that is not there or out of the caller's reach.
OrderRow reachable_order(service::Call& call, OrderId const& id, std::string_view permission = "orders.read");
// Its view as JSON, kept for whoever asks next.
service::Encoded<OrderView> encoded_order(service::Call& call, OrderId const& id);
OrderView view_of(service::Call& call, OrderRow const& row);
OrderView view_of(service::Call& call, OrderRow const& row, std::vector<OrderLineRow> lines);  // all of its lines

}  // namespace gendan::orders
