// What of an order has been delivered, in parts.
#include <algorithm>

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_promise_store.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_work_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct DeliveryContent {
  CalendarDate delivered_on;
  QuantityNumber quantity;
  std::optional<Remark> remark;
};
BOOST_DESCRIBE_STRUCT(DeliveryContent, (), (delivered_on, quantity, remark))

struct DeliveryRecorded {
  std::int64_t position = 0;
  DeliveryContent delivery;
  std::string reason;  // of a deletion
};
BOOST_DESCRIBE_STRUCT(DeliveryRecorded, (), (position, delivery, reason))

OrderRow deliverable_order(Call& call, OrderId const& id) {
  auto row = reachable_order(call, id, "orders.write");
  if (row.is_historical) throw conflict("order_is_historical");
  using enum OrderStatus;
  if (row.status != confirmed && row.status != in_production && row.status != completed)
    throw conflict("order_not_under_way");
  return row;
}

OrderLineRow existing_line(Call& call, OrderId const& id, std::int64_t position) {
  for (auto& line : lines_of(call.tx, id)) {
    if (line.position.value() == position) return line;
  }
  throw not_found("no_such_line");
}

void refresh(Call& call, OrderRow const& order, OrderLineRow const& line) {
  std::vector<LineDelivery> deliveries;
  for (auto const& row : deliveries_of(call.tx, order.id)) {
    if (row.line_id == line.id) deliveries.push_back({row.delivered_on, row.quantity});
  }
  set_delivered(call.tx, line.id, delivery_state(line.quantity, line.tolerance_under, std::move(deliveries)));
  auto const lines = lines_of(call.tx, order.id);
  store_promises(call.tx, order, lines);
  keep_work(call, order, lines);
}

Created<OrderView> record_delivery(Call& call, OrderId const& id, Whole<1, 9999> const& position,
                                   DeliveryContent const& content) {
  auto const order = deliverable_order(call, id);
  auto const line = existing_line(call, id, position.value());
  std::vector<Problem> problems;
  std::int64_t together = 0;
  if (__builtin_add_overflow(line.delivered_quantity.scaled(), content.quantity.scaled(), &together))
    problems.push_back({"/quantity", "number_out_of_range", {}});
  if (content.quantity.scaled() <= 0) problems.push_back({"/quantity", "not_positive", {}});
  if (content.delivered_on > today(call)) problems.push_back({"/delivered_on", "in_the_future", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  line_delivery_table.insert(call.tx, {call.new_id<LineDeliveryId>(), id, line.id, content.delivered_on,
                                       content.quantity, content.remark, call.now});
  refresh(call, order, line);
  call.record("orders", id.text(), "delivery_recorded", DeliveryRecorded{position.value(), content, {}});
  return {view_of(call, order), "/orders/" + id.text()};
}

OrderView delete_one_delivery(Call& call, OrderId const& id, Whole<1, 9999> const& position,
                              LineDeliveryId const& delivery_id, Reason const& reason) {
  auto const order = deliverable_order(call, id);
  auto const line = existing_line(call, id, position.value());
  auto const deliveries = deliveries_of(call.tx, id);
  auto const known = std::ranges::find_if(
      deliveries, [&](auto const& row) { return row.id == delivery_id && row.line_id == line.id; });
  if (known == deliveries.end()) throw not_found("no_such_delivery");
  delete_delivery(call.tx, delivery_id);
  refresh(call, order, line);
  DeliveryContent const content{known->delivered_on, known->quantity, known->remark};
  call.record("orders", id.text(), "delivery_deleted",
              DeliveryRecorded{position.value(), content, reason.reason.text()});
  return view_of(call, order);
}

}  // namespace

void install_delivery_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<record_delivery>(post, "/orders/{id}/lines/{position}/deliveries", permission("orders.write"),
                             "Record what was delivered of a line");
  app.route<delete_one_delivery>(del, "/orders/{id}/lines/{position}/deliveries/{delivery}", permission("orders.write"),
                                 "Take back a delivery that was recorded wrongly, with the reason");
}

}  // namespace gendan::orders
