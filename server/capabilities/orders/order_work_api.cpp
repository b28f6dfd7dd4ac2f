#include "capabilities/orders/order_work_api.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"

#include <algorithm>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_search_store.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_work.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/work_task_api.hpp"
#include "platform/clock/zone.hpp"

namespace gendan::orders {
namespace {

using service::Call;

constexpr int looked_back = 50;  // events; a hold without news has few

// A note or a file beside a held order is news of it.
Instant last_news(Call& call, OrderRow const& order) {
  auto const held_at = order.held_at.value();
  for (auto const& event : events::history(call.tx, "orders/" + order.id.text(), {}, looked_back)) {
    if (event.at <= held_at) break;
    if (event.kind == "note_added" || event.kind == "attachment_added") return event.at;
  }
  return held_at;
}

OrderSituation situation_of(Call& call, OrderRow const& order, std::vector<OrderLineRow> const& lines,
                            std::string const& zone) {
  OrderSituation situation;
  situation.content = content_of(order, lines);
  situation.needs = needs_of(call.tx, order);
  for (auto const& line : lines) situation.is_delivered.push_back(line.completed_on.has_value());
  situation.status = order.status;
  situation.is_historical = order.is_historical;
  situation.created_on = local_date(order.created_at, zone);
  if (order.held_at) situation.last_news_on = local_date(last_news(call, order), zone);
  return situation;
}

struct Reminder {
  std::vector<Code> fields;  // as the order's completeness names them: "incoterm", "lines/20/unit_price"
  CalendarDate ask_again_on;
};
BOOST_DESCRIBE_STRUCT(Reminder, (), (fields, ask_again_on))

void refuse_untrue(Call& call, Reminder const& reminder, Completeness const& state) {
  std::vector<Problem> problems;
  if (reminder.fields.empty()) problems.push_back({"/fields", "missing", {}});
  for (std::size_t index = 0; index < reminder.fields.size(); ++index) {
    if (std::ranges::find(state.missing, reminder.fields[index].text(), &MissingEntry::field) == state.missing.end())
      problems.push_back({"/fields/" + std::to_string(index), "not_missing", {}});
  }
  if (reminder.ask_again_on <= today(call)) problems.push_back({"/ask_again_on", "not_in_the_future", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// The customer was asked for these fields; what had no reason yet now awaits them.
OrderView ask_again(Call& call, OrderId const& id, Reminder const& reminder) {
  auto const before = reachable_order(call, id, "orders.write");
  if (before.is_historical) throw conflict("order_is_historical");
  expect_editable(before.status);
  auto content = content_of(before, lines_of(call.tx, id));
  refuse_untrue(call, reminder, completeness(content, needs_of(call.tx, content)));
  for (auto const& field : reminder.fields) {
    auto mark = std::ranges::find(content.missing, field, &MissingField::field);
    if (mark == content.missing.end())
      mark = content.missing.insert(mark, {field, MissingReason::awaiting_customer, std::nullopt, std::nullopt});
    mark->ask_again_on = reminder.ask_again_on;
  }
  auto written = write_edited_order(call, before, content, before.revision);
  return view_of(call, written.row, std::move(written.lines));
}

struct Handover {
  identity::PersonId owner_id;
};
BOOST_DESCRIBE_STRUCT(Handover, (), (owner_id))

// The order, and with it the work on it, goes to another person and their department.
OrderView hand_over(Call& call, OrderId const& id, Handover const& handover) {
  auto const before = reachable_order(call, id, "orders.write");
  auto const person = identity::person_summary(call.tx, handover.owner_id);
  if (!person || !person->is_active) throw invalid("/owner_id", "no_such_person");
  auto after = before;
  after.owner_id = handover.owner_id.text();
  after.department_id = person->department_id ? person->department_id->text() : std::string();
  write_header(call, before, after, "order_handed_over");
  index_order(call.tx, after, lines_of(call.tx, id));  // found by those whose order it now is
  return view_of(call, after);
}

void follow_news(Call& call, events::Event const& event) {
  auto const id = order_of(event);
  auto const order = id ? find_order(call.tx, *id) : std::nullopt;
  if (order && order->status == OrderStatus::on_hold) keep_work(call, *order, lines_of(call.tx, order->id));
}

}  // namespace

void keep_work(Call& call, OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  if (order.is_historical) return;  // not even a look: imports bring many
  auto const zone = organisation_zone(call);
  keep_tasks(call,
             {{"orders", order.id.text(), order.number}, order.owner_id, order.department_id, order.customer_name},
             order_tasks(situation_of(call, order, lines, zone)));
}

void install_work_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<ask_again>(post, "/orders/{id}/reminders", permission("orders.write"),
                       "Say that the customer was asked for missing fields, and when to ask again");
  app.route<hand_over>(put, "/orders/{id}/owner", permission("orders.write"),
                       "Hand an order, and the work on it, over to another person");
  app.on("note_added", "orders.follow_note", follow_news);
  app.on("attachment_added", "orders.follow_attachment", follow_news);
}

}  // namespace gendan::orders
