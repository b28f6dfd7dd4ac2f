// Changes: asking for one, showing it, writing it anew.
#include "capabilities/changes/change_api.hpp"

#include <fmt/format.h>

#include <iterator>

#include "capabilities/changes/change_view_api.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::changes {
namespace {

using orders::OrderContent;
using orders::OrderId;
using service::Call;
using service::Created;

struct ChangeContent {
  AskedBy asked_by = AskedBy::customer;
  std::optional<Label> asked_by_name;
  signoffs::AgreementChannel channel = signoffs::AgreementChannel::email;
  BoundedText<1, 2'000, Lines::many> reason;
  std::optional<requirements::RequirementId> requirement_id;
  std::int64_t base_revision = 0;  // the order's, of which the content was made
  OrderContent content;            // all of it, as it is to be
};
BOOST_DESCRIBE_STRUCT(ChangeContent, (),
                      (asked_by, asked_by_name, channel, reason, requirement_id, base_revision, content))
struct ChangeEdit : ChangeContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeEdit, (ChangeContent), (revision))

struct PreviewInput {
  OrderContent content;
};
BOOST_DESCRIBE_STRUCT(PreviewInput, (), (content))

struct ChangeRequested {
  ChangeId change_id;
  std::string change_number;
  AskedBy asked_by = AskedBy::customer;
  std::string asked_by_name;
  std::string reason;
  std::int64_t base_revision = 0;
  std::vector<describe::FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(ChangeRequested, (),
                      (change_id, change_number, asked_by, asked_by_name, reason, base_revision, changes))
// What is said of a change beside its content.
struct ChangeHeader {
  AskedBy asked_by = AskedBy::customer;
  std::string asked_by_name;
  signoffs::AgreementChannel channel = signoffs::AgreementChannel::email;
  std::string reason;
  std::optional<std::string> requirement_id;
  std::int64_t base_revision = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeHeader, (), (asked_by, asked_by_name, channel, reason, requirement_id, base_revision))
struct ChangeEdited {
  ChangeId change_id;
  std::string change_number;
  std::string reason;
  std::vector<describe::FieldChange> changes;  // of what was said and proposed before
};
BOOST_DESCRIBE_STRUCT(ChangeEdited, (), (change_id, change_number, reason, changes))

std::string next_number(Call& call) {
  return numbers::next_number_text(call.tx, fmt::format("CR-{}", identity::today(call).year()), 6);
}

ChangeHeader header_of(ChangeRow const& row) {
  return {row.asked_by, row.asked_by_name, row.channel, row.reason, row.requirement_id, row.base_revision};
}

// What was typed, as it would stand in the order.
OrderContent stored_proposal(Call& call, OrderContent const& content) {
  try {
    return orders::agreed_content(orders::as_stored(call, content));
  } catch (Refusal const& refusal) {
    auto problems = refusal.problems();
    for (auto& problem : problems) problem.path = "/content" + problem.path;
    throw Refusal(refusal.kind(), refusal.code(), std::move(problems));
  }
}

void take_input(Call& call, ChangeRow& row, ChangeContent const& input) {
  if (input.requirement_id && !requirements::kept_document(call.tx, row.order_id.text(), input.requirement_id->text()))
    throw invalid("/requirement_id", "no_such_requirement");
  auto const stands = orders::agreed_revision(call.tx, row.order_id);
  if (input.base_revision != stands) throw conflict("change_base_moved_on");
  row.asked_by = input.asked_by;
  row.asked_by_name = input.asked_by_name ? input.asked_by_name->text() : std::string();
  row.channel = input.channel;
  row.reason = input.reason.text();
  row.requirement_id.reset();
  if (input.requirement_id) row.requirement_id = input.requirement_id->text();
  row.base_revision = stands;
  row.base_hash = orders::content_hash(orders::order_content(call.tx, row.order_id));
  row.proposed = stored_proposal(call, input.content);
  row.content_hash = orders::content_hash(row.proposed);
  if (row.content_hash == row.base_hash) throw invalid("/content", "change_changes_nothing");
  expect_possible(call, row.order_id, row.proposed);
}

ChangeRow requested_change(Call& call, OrderId const& id, ChangeContent const& input) {
  auto const order = changeable_order(call, id);
  ChangeRow row;
  row.order_id = id;
  take_input(call, row, input);
  row.id = call.new_id<ChangeId>();
  row.number = next_number(call);
  row.order_number = order.number;
  row.customer_name = order.customer_name;
  row.owner_id = order.owner_id;
  row.department_id = order.department_id;
  row.state_since = call.now;
  row.made_by_id = call.caller.person_id;
  row.made_by_name = call.caller.name;
  row.made_at = call.now;
  insert_change(call.tx, row);
  add_author(call.tx, row.id, call.caller.person_id);
  auto const base = orders::order_content(call.tx, id);
  call.record("orders", id.text(), "change_requested",
              ChangeRequested{row.id, row.number, row.asked_by, row.asked_by_name, row.reason, row.base_revision,
                              changed_fields(base, row.proposed)});
  call.announce("changes", row.id.text());
  keep_change_work(call, row);
  return row;
}

Created<ChangeView> request_change(Call& call, OrderId const& id, ChangeContent const& input) {
  auto const row = requested_change(call, id, input);
  return {view_of(call, row), "/changes/" + row.id.text()};
}

ChangeView show_change(Call& call, ChangeId const& id) { return view_of(call, reachable_change(call, id)); }

ChangeView edit_change(Call& call, ChangeId const& id, ChangeEdit const& edit) {
  auto row = reachable_change(call, id, "changes.write");
  service::expect_revision(edit.revision, row.revision, view_of(call, row));
  if (!may_be_edited(row.state)) throw conflict("change_is_over");
  static_cast<void>(changeable_order(call, row.order_id));
  auto const before = row;
  take_input(call, row, edit);
  add_author(call.tx, id, call.caller.person_id);
  store_state(call, row, ChangeState::draft);
  auto changes = describe::changes(header_of(before), header_of(row));
  for (auto& field : changed_fields(before.proposed, row.proposed)) changes.push_back(std::move(field));
  call.record("orders", row.order_id.text(), "change_edited",
              ChangeEdited{row.id, row.number, row.reason, std::move(changes)});
  return view_of(call, row);
}

ChangePreview preview(Call& call, OrderId const& id, PreviewInput const& input) {
  static_cast<void>(changeable_order(call, id));
  auto const base = orders::order_content(call.tx, id);
  auto const proposed = stored_proposal(call, input.content);
  ChangeRow row;
  row.proposed = proposed;
  return {orders::agreed_revision(call.tx, id), parts_of(call.tx, row, base), impact_of(call, id, base, proposed),
          approval_reasons(change_policy(call.tx), base, proposed)};
}

}  // namespace

ChangeId write_wish(Call& call, OrderId const& order, Wish const& wish) {
  ChangeContent input;
  input.asked_by_name = wish.asked_by_name;
  input.reason = wish.reason;
  input.base_revision = orders::agreed_revision(call.tx, order);
  input.content = wish.content;
  return requested_change(call, order, input).id;
}

ChangeRow reachable_change(Call& call, ChangeId const& id, std::string_view permission) {
  auto row = find_change(call.tx, id);
  if (!row || !call.caller.reaches("changes.read", row->owner_id, row->department_id))
    throw unseen("no_such_change", row.has_value());
  call.caller.require_reach(permission, row->owner_id, row->department_id);
  return *std::move(row);
}

orders::OrderSummary changeable_order(Call& call, OrderId const& id) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach("changes.write", order.owner_id, order.department_id);
  if (order.is_historical || !orders::takes_changes(order.status)) throw conflict("order_takes_no_changes");
  return order;
}

std::vector<describe::FieldChange> changed_fields(OrderContent const& before, OrderContent const& after) {
  std::vector<describe::FieldChange> fields;
  for (auto& part : orders::difference(before, after))
    fields.insert(fields.end(), std::move_iterator(part.fields.begin()), std::move_iterator(part.fields.end()));
  return fields;
}

void expect_current_base(Call& call, ChangeRow const& row) {
  auto const now = orders::order_content(call.tx, row.order_id);
  if (orders::content_hash(now) == row.base_hash) return;
  auto const base = orders::revision_content(call, row.order_id, row.base_revision);
  std::vector<Problem> problems;
  for (auto const& field : changed_fields(base, now)) problems.push_back({field.path, "change_base_moved_on", {}});
  throw Refusal(RefusalKind::conflict, "change_base_moved_on", std::move(problems));
}

void expect_possible(Call& call, OrderId const& order, OrderContent const& proposed) {
  std::vector<Problem> problems;
  for (auto const& name : known_impacts()) {
    auto const* source = call.world.app->registry<Impacts>().find(name);
    if (source == nullptr) continue;
    for (auto& problem : source->find(call, order, proposed).problems) {
      problem.path = "/content" + problem.path;
      problems.push_back(std::move(problem));
    }
  }
  if (!problems.empty()) throw Refusal(RefusalKind::conflict, "change_not_possible", std::move(problems));
}

void install_change_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  app.route<request_change>(post, "/orders/{id}/changes", permission("changes.write"),
                            "Ask for a change of an order that is under way: the whole content as it is to be", large);
  app.route<preview>(post, "/orders/{id}/change-preview", permission("changes.write"),
                     "Show what a change would be and do, without keeping it", large);
  app.route<show_change>(get, "/changes/{id}", permission("changes.read"),
                         "Show a change: what, its impact, what was said to it");
  app.route<edit_change>(put, "/changes/{id}", permission("changes.write"),
                         "Write a change anew, against the order as it stands; it begins again", large);
}

}  // namespace gendan::changes
