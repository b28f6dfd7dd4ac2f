// An order's steps: through the gates, on hold, cancelled.
#include <algorithm>

#include "capabilities/orders/completeness_policy_store.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_revision_api.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"
#include "capabilities/orders/work_task_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

using service::Call;

struct StatusStep {
  OrderStatus status = OrderStatus::draft;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(StatusStep, (), (status, revision))

struct GateList {
  std::vector<GateView> items;
};
BOOST_DESCRIBE_STRUCT(GateList, (), (items))

Gates const& gates_of(Call& call) { return call.world.app->registry<Gates>(); }

OrderRow live_order(Call& call, OrderId const& id, std::string_view permission) {
  auto row = reachable_order(call, id, permission);
  if (row.is_historical) throw conflict("order_is_historical");
  return row;
}

OrderRow advanced(Call& call, OrderRow const& before, OrderStatus status) {
  if (!may_follow(before.status, status)) {
    throw Refusal(RefusalKind::conflict, "status_may_not_follow",
                  {Problem{"/status", "status_may_not_follow", describe::enum_text(before.status)}});
  }
  gates_of(call).expect_open(call, order_snapshot(call.tx, before.id), status);
  auto after = before;
  after.status = status;
  if (status == OrderStatus::confirmed) {
    after.confirmed_at = call.now;
    freeze_original_dates(call.tx, before.id);
    keep_confirmed_revision(call, after);
  }
  write_header(call, before, after, "order_status_changed");
  if (status == OrderStatus::confirmed) win_inquiry_behind(call, after);
  return after;
}

OrderView change_status(Call& call, OrderId const& id, StatusStep const& step) {
  auto const before = live_order(call, id, "orders.status");
  service::expect_revision(step.revision, before.revision, view_of(call, before));
  return view_of(call, advanced(call, before, step.status));
}

GateList list_gates(Call& call, OrderId const& id) {
  auto const row = reachable_order(call, id);
  GateList list;
  if (row.is_historical) return list;  // outside every gate
  auto const order = order_snapshot(call.tx, id);
  using enum OrderStatus;
  for (auto const status : {under_review, awaiting_customer, confirmed, in_production, completed, closed}) {
    list.items.push_back(gates_of(call).view(call, order, status));
  }
  return list;
}

OrderRow held(Call& call, OrderRow const& before, Note const& reason) {
  if (!may_be_held(before.status)) throw conflict("order_may_not_be_held");
  auto after = before;
  after.held_from = before.status;
  after.held_at = call.now;
  after.hold_reason = reason.text();
  after.status = OrderStatus::on_hold;
  write_header(call, before, after, "order_held");
  return after;
}

OrderView put_on_hold(Call& call, OrderId const& id, Reason const& reason) {
  return view_of(call, held(call, live_order(call, id, "orders.status"), reason.reason));
}

OrderView release_order(Call& call, OrderId const& id) {
  auto const before = live_order(call, id, "orders.status");
  if (!before.held_from) throw conflict("order_not_on_hold");
  auto after = before;
  after.status = *before.held_from;
  after.held_from.reset();
  after.held_at.reset();
  after.hold_reason.reset();
  write_header(call, before, after, "order_released");
  return view_of(call, after);
}

OrderView cancel_order(Call& call, OrderId const& id, Reason const& reason) {
  auto const before = live_order(call, id, "orders.status");
  if (!may_be_cancelled(before.status)) throw conflict("order_may_not_be_cancelled");
  auto after = before;
  after.status = OrderStatus::cancelled;
  after.held_from.reset();
  after.held_at.reset();
  after.hold_reason.reset();
  after.cancelled_at = call.now;
  after.cancellation_reason = reason.reason.text();
  write_header(call, before, after, "order_cancelled");
  if (after.quotation_id) offer_again(call, QuotationId::parsed(*after.quotation_id).value());
  return view_of(call, after);
}

ConditionFinding finding(bool holds, Completeness const& state) {
  ConditionFinding result{holds ? ConditionState::holds : ConditionState::fails, {}, "orders.write"};
  for (auto const& entry : state.missing) {
    if (!holds) result.missing.push_back(entry.field);
  }
  return result;
}

ConditionFinding every_line_delivered(Call& call, OrderSnapshot const& order) {
  ConditionFinding result{ConditionState::holds, {}, "orders.write"};
  for (auto const& line : lines_of(call.tx, order.order.id)) {
    if (line.completed_on) continue;
    result.state = ConditionState::fails;
    result.missing.push_back("lines/" + std::to_string(line.position.value()));
  }
  return result;
}

}  // namespace

void advance_order(Call& call, OrderId const& id, OrderStatus status) {
  static_cast<void>(advanced(call, live_order(call, id, "orders.status"), status));
}

void hold_order(Call& call, OrderId const& id, Note const& reason) {
  static_cast<void>(held(call, live_order(call, id, "orders.status"), reason));
}

void register_own_conditions(Gates& gates) {
  gates.add({"completeness", OrderStatus::under_review,
             [](Call& call, OrderSnapshot const& order) {
               auto const state = completeness(order.content, needs_of(call.tx, order.content));
               auto result = finding(may_go_under_review(state), state);
               std::erase_if(result.missing, [&](auto const& field) {  // what has a reason does not hold the gate
                 return std::ranges::any_of(state.missing,
                                            [&](auto const& entry) { return entry.field == field && entry.reason; });
               });
               return result;
             },
             work_words()});
  gates.add({"nothing_critical_missing", OrderStatus::confirmed,
             [](Call& call, OrderSnapshot const& order) {
               auto const state = completeness(order.content, needs_of(call.tx, order.content));
               return finding(may_be_confirmed(state), state);
             },
             work_words()});
  gates.add({"every_line_delivered", OrderStatus::completed, every_line_delivered});
  gates.add({"every_line_delivered", OrderStatus::closed, every_line_delivered});
}

void install_status_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<change_status>(post, "/orders/{id}/status", permission("orders.status"),
                           "Take an order to its next status, through the gate");
  app.route<list_gates>(get, "/orders/{id}/gates", permission("orders.read"),
                        "What holds and what is missing at each gate");
  app.route<put_on_hold>(post, "/orders/{id}/hold", permission("orders.status"), "Put an order on hold");
  app.route<release_order>(del, "/orders/{id}/hold", permission("orders.status"), "Release an order from its hold");
  app.route<cancel_order>(post, "/orders/{id}/cancellation", permission("orders.status"), "Cancel an order");
}

}  // namespace gendan::orders
