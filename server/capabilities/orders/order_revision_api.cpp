#include "capabilities/orders/order_revision_api.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"

#include <algorithm>

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_change.hpp"
#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_difference.hpp"
#include "capabilities/orders/order_resolution_api.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::orders {
namespace {

using service::Call;

struct OrderRevised {
  std::int64_t number = 0;
  std::string content_hash;
  std::string reference;
  std::string reference_number;
};
BOOST_DESCRIBE_STRUCT(OrderRevised, (), (number, content_hash, reference, reference_number))

RevisionRow revision_of(Call& call, OrderRow const& order, OrderContent content) {
  RevisionRow row;
  row.id = call.new_id<RevisionId>();
  row.order_id = order.id;
  row.content_hash = content_hash(content);
  row.content = std::move(content);
  row.made_by_id = call.caller.person_id;
  row.made_by_name = call.caller.name;
  row.made_at = call.now;
  return row;
}

// An order that was confirmed before revisions were kept has not changed since.
RevisionRow confirmed_revision(Call& call, OrderRow const& order) {
  auto row = revision_of(call, order, content_of(order, lines_of(call.tx, order.id)));
  row.number = 1;
  row.made_at = order.confirmed_at.value_or(call.now);
  if (row.made_at != call.now) {
    row.made_by_id.clear();
    row.made_by_name.clear();
  }
  return row;
}

RevisionRow revision_at(Call& call, OrderRow const& order, std::int64_t number) {
  if (auto row = find_revision(call.tx, order.id, number)) return *std::move(row);
  if (number == 1 && order.confirmed_at && newest_revision_number(call.tx, order.id) == 0)
    return confirmed_revision(call, order);
  throw not_found("no_such_revision");
}

bool is_of_same_product(OrderLineRow const& a, OrderLineRow const& b) {
  if (a.product_id || b.product_id) return a.product_id == b.product_id;
  return a.product_code && a.product_code == b.product_code;
}

// Of the lines that are no longer there, the one whose place this takes.
std::optional<CalendarDate> inherited_date(OrderLineRow const& line, std::vector<OrderLineRow> const& before,
                                           std::vector<OrderLineRow> const& after) {
  for (auto const& old : before) {
    bool const stays = std::ranges::find(after, old.id, &OrderLineRow::id) != after.end();
    if (!stays && is_of_same_product(old, line)) return old.original_on;
  }
  return std::nullopt;
}

// What we note for ourselves stays as it is now, where there is still something to note.
OrderContent with_own_notes(OrderContent content, OrderContent const& now, FieldNeeds const& needs) {
  for (auto& line : content.lines) {
    auto const known = std::ranges::find(now.lines, line.position, &OrderLine::position);
    line.forecast_on = known == now.lines.end() ? std::nullopt : known->forecast_on;
  }
  content.missing = now.missing;
  auto const untrue = missing_mark_problems(content, needs);
  for (auto problem = untrue.rbegin(); problem != untrue.rend(); ++problem) {
    if (problem->code != "not_required") continue;
    auto const place = std::stoul(problem->path.substr(std::string_view("/missing/").size()));
    content.missing.erase(content.missing.begin() + static_cast<std::ptrdiff_t>(place));
  }
  return content;
}

constexpr service::Sorts by_number{"-number", {{"number", "r.number", service::SortKind::number}}};

service::Page<RevisionItem> list_revisions(Call& call, OrderId const& id, service::PageInput<by_number> const& input) {
  auto const order = reachable_order(call, id);
  service::ListQuery query(describe::columns<RevisionItem>("r."), "order_revision r");
  query.where("r.order_id = ?", id);
  auto page = query.page<RevisionItem>(call.tx, input, "r.id");
  if (page.items.empty() && order.confirmed_at && !input.after) page.items.push_back(confirmed_revision(call, order));
  return page;
}

RevisionRow show_revision(Call& call, OrderId const& id, Whole<1, 1'000'000> const& number) {
  return revision_at(call, reachable_order(call, id), number.value());
}

struct RevisionPair {
  Whole<1, 1'000'000> before;
  Whole<1, 1'000'000> after;
};
BOOST_DESCRIBE_STRUCT(RevisionPair, (), (before, after))

struct RevisionDifference {
  RevisionItem before;
  RevisionItem after;
  std::optional<Money> total_before;
  std::optional<Money> total_after;
  std::vector<ChangedPart> parts;
};
BOOST_DESCRIBE_STRUCT(RevisionDifference, (), (before, after, total_before, total_after, parts))

RevisionDifference show_difference(Call& call, OrderId const& id, RevisionPair const& pair) {
  auto const order = reachable_order(call, id);
  auto const before = revision_at(call, order, pair.before.value());
  auto const after = revision_at(call, order, pair.after.value());
  return {before, after, order_total(before.content), order_total(after.content),
          difference(before.content, after.content)};
}

}  // namespace

void keep_confirmed_revision(Call& call, OrderRow const& order) {
  if (newest_revision_number(call.tx, order.id) == 0) insert_revision(call.tx, confirmed_revision(call, order));
}

void keep_baseline(Call& call, OrderRow const& after, std::vector<OrderLineRow> const& before_lines,
                   std::vector<OrderLineRow>& lines) {
  auto const deliveries = deliveries_of(call.tx, after.id);
  for (auto& line : lines) {
    bool const is_new = std::ranges::find(before_lines, line.id, &OrderLineRow::id) == before_lines.end();
    if (is_new) line.original_on = inherited_date(line, before_lines, lines);
    if (!line.original_on) line.original_on = line.confirmed_on ? line.confirmed_on : after.promised_on;
    std::vector<LineDelivery> parts;
    for (auto const& delivery : deliveries) {
      if (delivery.line_id == line.id) parts.push_back({delivery.delivered_on, delivery.quantity});
    }
    line.completed_on = delivery_state(line.quantity, line.tolerance_under, std::move(parts)).completed_on;
  }
}

std::vector<DeliveredLine> delivered_lines(std::vector<OrderLineRow> const& lines) {
  std::vector<DeliveredLine> delivered;
  for (auto const& line : lines)
    delivered.push_back({line.position.value(), line.delivered_quantity, line.completed_on.has_value()});
  return delivered;
}

std::vector<Problem> change_problems(Call& call, OrderId const& id, OrderContent const& proposed) {
  auto problems = content_problems(proposed);
  if (!problems.empty()) return problems;
  auto const order = find_order(call.tx, id).value();
  auto const lines = lines_of(call.tx, id);
  auto const now = content_of(order, lines);
  problems = delivered_problems(now, delivered_lines(lines), proposed);
  auto const needs = needs_of(call.tx, proposed);
  auto lost = lost_field_problems(now, with_own_notes(proposed, now, needs), needs);
  std::ranges::move(lost, std::back_inserter(problems));
  return problems;
}

OrderContent as_stored(Call& call, OrderContent content) {
  auto const resolved = resolved_content(call, content);
  content.lines.assign(resolved.lines.begin(), resolved.lines.end());
  return content;
}

std::int64_t apply_change(Call& call, OrderId const& id, AgreedChange const& change) {
  auto const before = find_order(call.tx, id).value();
  if (before.is_historical || !takes_changes(before.status)) throw conflict("order_takes_no_changes");
  auto const now = content_of(before, lines_of(call.tx, id));
  if (content_hash(now) != change.base_hash) throw conflict("change_base_moved_on");
  auto problems = change_problems(call, id, change.content);
  if (!problems.empty()) throw Refusal(RefusalKind::conflict, "change_not_possible", std::move(problems));
  if (content_hash(as_stored(call, change.content)) == change.base_hash) throw conflict("change_changes_nothing");
  keep_confirmed_revision(call, before);
  auto const content = with_own_notes(change.content, now, needs_of(call.tx, change.content));
  auto const written = write_edited_order(call, before, content, before.revision);
  auto row = revision_of(call, written.row, content_of(written.row, written.lines));
  row.number = newest_revision_number(call.tx, id) + 1;
  row.reference = change.reference;
  row.reference_number = change.reference_number;
  row.author_ids = change.author_ids;
  insert_revision(call.tx, row);
  call.record("orders", id.text(), "order_revised",
              OrderRevised{row.number, row.content_hash, change.reference, change.reference_number});
  return row.number;
}

std::optional<Instant> agreed_at(sql::Transaction& tx, OrderId const& id) { return newest_revision_made_at(tx, id); }

std::int64_t agreed_revision(sql::Transaction& tx, OrderId const& id) {
  auto const kept = newest_revision_number(tx, id);
  if (kept > 0) return kept;
  return was_confirmed(tx, id) ? 1 : 0;
}

OrderContent revision_content(Call& call, OrderId const& id, std::int64_t number) {
  return revision_at(call, find_order(call.tx, id).value(), number).content;
}

void install_revision_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("orders.read");
  app.route<list_revisions>(get, "/orders/{id}/revisions", may_read,
                            "List what was agreed, revision by revision, the newest first");
  app.route<show_revision>(get, "/orders/{id}/revisions/{number}", may_read, "Show a revision's whole content");
  app.route<show_difference>(get, "/orders/{id}/revision-difference", may_read,
                             "Show what differs between any two revisions");
}

}  // namespace gendan::orders
