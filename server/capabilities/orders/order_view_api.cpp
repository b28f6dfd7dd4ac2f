#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"

#include <fmt/format.h>

#include <map>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_forecast.hpp"
#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/kept_bodies.hpp"

namespace gendan::orders {
namespace {

OrderLineView line_view(OrderLineRow&& row, std::optional<Currency> const& currency) {
  OrderLineView view;
  if (currency) view.computed_amount = computed_amount(row, *currency);
  static_cast<ResolvedLine&>(view) = std::move(static_cast<ResolvedLine&>(row));
  view.id = std::move(row.id);
  view.original_on = row.original_on;
  view.delivered_quantity = row.delivered_quantity;
  view.completed_on = row.completed_on;
  return view;
}

std::vector<OrderLineView> line_views(WholeOrder&& order) {
  std::vector<OrderLineView> views;
  views.reserve(order.lines.size());
  for (auto& row : order.lines) views.push_back(line_view(std::move(row), order.row.currency));
  std::map<std::string_view, OrderLineView*> places;
  for (auto& view : views) places[view.id.text()] = &view;
  for (auto const& delivery : order.deliveries) {
    std::optional<std::string> remark;
    if (delivery.remark) remark = delivery.remark->text();
    places.at(delivery.line_id.text())
        ->deliveries.push_back({delivery.id, delivery.delivered_on, delivery.quantity, remark});
  }
  return views;
}

std::optional<std::string> quotation_number(service::Call& call, std::string_view id) {
  auto const quotation = find_quotation(call.tx, QuotationId::parsed(id).value());
  if (!quotation || !call.caller.reaches("quotations.read", quotation->owner_id, quotation->department_id))
    return std::nullopt;
  return quotation->number;
}

// Out of reach reads like not there: nobody learns what others' orders exist.
template <class Owned>
bool is_visible(service::Call const& call, Owned const& order) {
  return call.caller.reaches("orders.read", order.owner_id, order.department_id);
}

struct KeptOrders {
  static constexpr std::size_t most_bytes = 16 * 1024 * 1024;
  service::KeptBodies bodies{most_bytes};
};

struct NamesBeside {
  std::string owner;
  std::optional<std::string> quotation_number;  // for the caller's eyes
};

NamesBeside names_beside(service::Call& call, std::string const& owner_id,
                         std::optional<std::string> const& quotation_id) {
  NamesBeside names{identity::person_name(call, owner_id), std::nullopt};
  if (quotation_id) names.quotation_number = quotation_number(call, *quotation_id);
  return names;
}

OrderView view_of(service::Call& call, WholeOrder order) {
  auto const& row = order.row;
  auto names = names_beside(call, row.owner_id, row.quotation_id);
  OrderView view;
  static_cast<OrderTerms&>(view) = row;
  view.id = row.id;
  view.number = row.number;
  view.status = row.status;
  view.is_historical = row.is_historical;
  view.owner_id = row.owner_id;
  view.owner_name = std::move(names.owner);
  view.department_id = row.department_id;
  view.customer_name = row.customer_name;
  view.total = row.total;
  view.completeness = completeness(row, order.lines, needs_of(call.tx, row));
  if (!row.is_historical) view.next_statuses = next_statuses(row.status);
  view.is_editable = !row.is_historical && is_editable(row.status);
  view.takes_forecasts = !row.is_historical && takes_forecasts(row.status, row.held_from);
  if (row.held_at) view.hold = HoldView{row.hold_reason.value_or(""), *row.held_at, row.held_from.value()};
  if (row.cancelled_at) view.cancellation = CancellationView{row.cancellation_reason.value_or(""), *row.cancelled_at};
  if (row.source_reference) view.source = SourceView{row.source_system.value(), *row.source_reference};
  view.quotation_id = row.quotation_id;
  view.quotation_number = std::move(names.quotation_number);
  view.confirmed_at = row.confirmed_at;
  view.created_at = row.created_at;
  view.revision = row.revision;
  view.lines = line_views(std::move(order));
  return view;
}

}  // namespace

void install_order_views(service::App& app) { app.registry<KeptOrders>(); }

OrderRow reachable_order(service::Call& call, OrderId const& id, std::string_view permission) {
  auto row = find_order(call.tx, id);
  if (!row || !is_visible(call, *row)) throw unseen("no_such_order", row.has_value());
  if (!call.caller.reaches(permission, row->owner_id, row->department_id)) throw forbidden("not_ones_own_order");
  return *std::move(row);
}

OrderView view_of(service::Call& call, OrderRow const& row) { return view_of(call, row, lines_of(call.tx, row.id)); }

OrderView view_of(service::Call& call, OrderRow const& row, std::vector<OrderLineRow> lines) {
  return view_of(call, {row, std::move(lines), deliveries_of(call.tx, row.id)});
}

service::Encoded<OrderView> encoded_order(service::Call& call, OrderId const& id) {
  auto const stamp = find_order_stamp(call.tx, id);
  if (!stamp || !is_visible(call, *stamp)) throw unseen("no_such_order", stamp.has_value());
  auto const names = names_beside(call, stamp->owner_id, stamp->quotation_id);
  auto version = fmt::format("{}\n{}\n{}\n{}\n{}", stamp->events, stamp->policy_revision, stamp->customer_name,
                             names.owner, names.quotation_number.value_or(""));
  auto& bodies = call.world.app->registry<KeptOrders>().bodies;
  if (auto kept = bodies.found(id.text(), version)) return {std::move(kept)};
  auto order = find_whole_order(call.tx, id).value();  // as new as the stamp, or newer
  if (!is_visible(call, order.row)) throw unseen("no_such_order", true);
  auto body = std::make_shared<std::string const>(describe::encoded(view_of(call, std::move(order))));
  bodies.keep(id.text(), std::move(version), body);
  return {std::move(body)};
}

}  // namespace gendan::orders
