#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_promise_store.hpp"
#include "capabilities/orders/order_resolution_api.hpp"
#include "capabilities/orders/order_revision_api.hpp"
#include "capabilities/orders/order_search_store.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_work_api.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

// The content as rows: lines whose position stays keep their id, deliveries and original date.
std::vector<OrderLineRow> line_rows(service::Call& call, OrderId const& id, std::vector<ResolvedLine> const& lines,
                                    std::vector<OrderLineRow> const& before) {
  std::vector<OrderLineRow> rows;
  for (auto const& line : lines) {
    auto const known = std::ranges::find(before, line.position, &OrderLineRow::position);
    auto& row = rows.emplace_back(known == before.end() ? OrderLineRow() : *known);
    if (known == before.end()) row.id = call.new_id<OrderLineId>();
    row.order_id = id;
    static_cast<ResolvedLine&>(row) = line;
  }
  return rows;
}

std::vector<OrderLineRow> by_position(std::vector<OrderLineRow> lines) {
  std::ranges::sort(lines, {}, &OrderLineRow::position);
  return lines;
}

// Another system's promises are past: what it says last is what was promised.
void keep_line_dates(OrderRow const& order, std::vector<OrderLineRow>& lines) {
  for (auto& line : lines) line.original_on = line.confirmed_on ? line.confirmed_on : order.promised_on;
}

// The deliveries as rows; the lines are told what has come and when they were complete.
std::vector<LineDeliveryRow> delivered(service::Call& call, std::vector<OrderLineRow>& lines,
                                       std::vector<ImportedDelivery> const& deliveries) {
  std::map<std::int64_t, OrderLineRow*> by_position;
  for (auto& line : lines) by_position[line.position.value()] = &line;
  std::vector<LineDeliveryRow> rows;
  std::map<OrderLineRow*, std::vector<LineDelivery>> by_line;
  for (auto const& delivery : deliveries) {
    auto* const line = by_position.at(delivery.line_position);
    auto const all_of_it = line->quantity.value_or(QuantityNumber::from_scaled(1'000));
    auto const quantity = delivery.quantity.value_or(all_of_it);
    rows.push_back({call.new_id<LineDeliveryId>(), line->order_id, line->id, delivery.delivered_on, quantity,
                    std::nullopt, call.now});
    by_line[line].push_back({delivery.delivered_on, quantity});
  }
  for (auto& [line, parts] : by_line) {
    auto const state = delivery_state(line->quantity, line->tolerance_under, std::move(parts));
    line->delivered_quantity = state.delivered;
    line->completed_on = state.completed_on;
  }
  return rows;
}

void store_new(service::Call& call, OrderRow const& row, std::vector<OrderLineRow>& lines,
               std::vector<ImportedDelivery> const& deliveries) {
  if (row.is_historical) keep_line_dates(row, lines);
  auto const delivery_rows = delivered(call, lines, deliveries);
  order_table.insert(call.tx, row);
  order_line_table.insert_all(call.tx, lines);
  if (!delivery_rows.empty()) line_delivery_table.insert_all(call.tx, delivery_rows);
  store_new_promises(call.tx, row, lines);
  if (row.source_reference)
    mark_unindexed(call.tx, row.id);  // an import writes thousands: their entries follow it
  else
    index_order(call.tx, row, lines);
}

struct OrderCreated {
  std::string number;
  OrderStatus status = OrderStatus::draft;
  bool is_historical = false;
  std::optional<std::string> quotation_id;
  OrderContent content;
};
BOOST_DESCRIBE_STRUCT(OrderCreated, (), (number, status, is_historical, quotation_id, content))

}  // namespace

std::string next_number(service::Call& call, std::string_view prefix) {
  return numbers::next_number_text(call.tx, fmt::format("{}-{}", prefix, today(call).year()), 6);
}

WrittenOrder write_new_order(service::Call& call, OrderContent const& content, NewOrder const& circumstances) {
  OrderRow row;
  row.id = call.new_id<OrderId>();
  auto resolved = resolved_content(call, content);
  apply_content(row, content, needs_of(call.tx, content));
  row.number = next_number(call, "SO");
  row.status = circumstances.status;
  row.customer_name = std::move(resolved.customer_name);
  row.owner_id = circumstances.owner_id;
  row.department_id = circumstances.department_id;
  row.is_historical = circumstances.is_historical;
  row.source_system = circumstances.source_system;
  row.source_reference = circumstances.source_reference;
  row.quotation_id = circumstances.quotation_id;
  row.created_at = call.now;
  auto lines = line_rows(call, row.id, resolved.lines, {});
  store_new(call, row, lines, circumstances.deliveries);
  call.record("orders", row.id.text(), "order_created",
              OrderCreated{row.number, row.status, row.is_historical, row.quotation_id, content});
  keep_work(call, row, lines);
  return {std::move(row), by_position(std::move(lines))};
}

WrittenOrder write_edited_order(service::Call& call, OrderRow const& before, OrderContent const& content,
                                std::int64_t revision) {
  if (revision != before.revision) {
    throw Refusal(RefusalKind::conflict, "revision_moved_on").with_current(describe::encoded(view_of(call, before)));
  }
  auto old_lines = lines_of(call.tx, before.id);
  auto const resolved = resolved_content(call, content);
  auto new_lines = line_rows(call, before.id, resolved.lines, old_lines);
  auto after = before;
  apply_content(after, content, needs_of(call.tx, content));
  if (before.confirmed_at) keep_baseline(call, after, old_lines, new_lines);
  // Compared as stored: products found by their codes are no changes.
  service::Edited edited{describe::changes(content_of(before, old_lines), content_of(after, new_lines))};
  if (edited.changes.empty()) return {before, std::move(old_lines)};
  after.customer_name = resolved.customer_name;
  ++after.revision;
  order_table.update(call.tx, after);
  store_lines(call.tx, before.id, old_lines, new_lines);
  index_order(call.tx, after, new_lines);
  store_promises(call.tx, after, new_lines);
  call.record("orders", before.id.text(), "order_edited", edited);
  keep_work(call, after, new_lines);
  return {std::move(after), by_position(std::move(new_lines))};
}

void write_header(service::Call& call, OrderRow const& before, OrderRow& after, std::string kind) {
  after.revision = before.revision;
  service::store_edit(call, order_table, before, after, "orders", std::move(kind));
  auto const lines = lines_of(call.tx, after.id);
  store_promises(call.tx, after, lines);
  keep_work(call, after, lines);
}

}  // namespace gendan::orders
