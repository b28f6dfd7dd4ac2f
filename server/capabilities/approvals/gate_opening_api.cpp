// Gates opened by hand: one asks, another with the permission agrees, and it stays to be seen and counted.
#include <algorithm>

#include "capabilities/approvals/approval_view_api.hpp"
#include "capabilities/approvals/gate_opening.hpp"
#include "capabilities/approvals/gate_opening_store.hpp"

namespace gendan::approvals {
namespace {

using orders::OrderId;
using orders::OrderStatus;
using service::Call;
using service::Created;

constexpr char opening_kind[] = "gate_opening";
constexpr std::chrono::hours answered_within{24};

struct OpeningRequest {
  OrderStatus before = OrderStatus::under_review;
  std::vector<Code> conditions;
  BoundedText<1, 2'000, Lines::many> reason;
  std::optional<Instant> deadline_at;
};
BOOST_DESCRIBE_STRUCT(OpeningRequest, (), (before, conditions, reason, deadline_at))

// What the approval keeps of it.
struct AskedCondition {
  std::string name;
  std::vector<std::string> missing;
};
BOOST_DESCRIBE_STRUCT(AskedCondition, (), (name, missing))
struct OpeningDetails {
  OrderStatus before = OrderStatus::under_review;
  std::vector<AskedCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(OpeningDetails, (), (before, conditions))

struct GateOpened {
  ApprovalId approval_id;
  OrderStatus before = OrderStatus::under_review;
  std::vector<std::string> conditions;
  std::string reason;
  std::string asked_by_name;
  std::string agreed_by_name;
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(GateOpened, (),
                      (approval_id, before, conditions, reason, asked_by_name, agreed_by_name, content_hash))

OpeningDetails details_of(orders::GateView const& gate, std::vector<std::string> const& names) {
  OpeningDetails details{gate.before, {}};
  for (auto const& name : names) {
    auto const condition = std::ranges::find(gate.conditions, name, &orders::ConditionView::name);
    details.conditions.push_back({name, condition->missing});
  }
  return details;
}

Created<ApprovalView> ask_opening(Call& call, OrderId const& id, OpeningRequest const& request) {
  auto const order = askable_order(call, id);
  auto const gate =
      call.world.app->registry<orders::Gates>().view(call, orders::order_snapshot(call.tx, order), request.before);
  std::vector<std::string> names;
  for (auto const& name : request.conditions) names.push_back(name.text());
  auto const problems = opening_problems(order.status, gate, names);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  auto const asked = ask(call, {.kind = opening_kind,
                                .order = order,
                                .reference = std::string(describe::enum_text(request.before)),
                                .parties = {"supervisor"},
                                .reason = request.reason.text(),
                                .details = {describe::encoded(details_of(gate, names))},
                                .deadline_at = request.deadline_at.value_or(call.now + answered_within)});
  return {view_of(call, find_approval(call.tx, asked).value()), "/approvals/" + asked.text()};
}

GateOpeningRow row_of(Call& call, Request const& request, PartyRow const& agreed) {
  auto const order = orders::order_summary(call.tx, request.order_id).value();
  GateOpeningRow row;
  row.approval_id = request.id;
  row.order_id = request.order_id;
  row.order_number = request.order_number;
  row.customer_name = order.customer_name;
  row.content_hash = request.content_hash;
  row.reason = request.reason;
  row.asked_by_id = request.asked_by_id;
  row.asked_by_name = request.asked_by_name;
  row.agreed_by_id = agreed.decided_by_id.value();
  row.agreed_by_name = agreed.decided_by_name.value();
  row.in_place_of_name = agreed.in_place_of_name;
  row.opened_at = call.now;
  row.owner_id = order.owner_id;
  row.department_id = order.department_id;
  return row;
}

void open_gate(Call& call, Request const& request) {
  if (request.state != ApprovalState::approved) return;
  auto const details = describe::decoded<OpeningDetails>(request.details.text);
  auto row = row_of(call, request, parties_of(call.tx, request.id).front());
  row.before = details.before;
  std::vector<GateOpeningRow> rows;
  GateOpened opened{request.id,         details.before,      {}, request.reason, row.asked_by_name,
                    row.agreed_by_name, request.content_hash};
  for (auto const& condition : details.conditions) {
    row.id = call.new_id<GateOpeningId>();
    row.condition = condition.name;
    row.missing = condition.missing;
    rows.push_back(row);
    opened.conditions.push_back(condition.name);
  }
  insert_openings(call.tx, rows);
  call.record("orders", request.order_id.text(), "gate_opened", opened);
}

// The newest of each condition that covers the content as it is, else the newest.
std::vector<orders::HandOpening> hand_openings(Call& call, orders::OrderSnapshot const& order, OrderStatus before) {
  std::vector<orders::HandOpening> openings;
  auto const rows = openings_of(call.tx, order.order.id, before);
  for (bool const is_in_force : {true, false}) {
    for (auto const& row : rows) {
      if ((row.content_hash == order.content_hash) != is_in_force) continue;
      openings.push_back({row.condition,
                          {row.reason, row.asked_by_id, row.asked_by_name, row.agreed_by_id, row.agreed_by_name,
                           row.opened_at, is_in_force}});
    }
  }
  return openings;
}

}  // namespace

void install_gate_openings(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<Kinds>().add(
      {.name = opening_kind, .parties = {{"supervisor", "gates.open", "supervisor"}}, .closed = open_gate});
  app.registry<orders::Gates>().open_by_hand(hand_openings);
  app.route<ask_opening>(post, "/orders/{id}/gate-openings", permission("approvals.ask"),
                         "Ask that failing conditions of the next gate be opened by hand");
  install_gate_opening_list(app);
}

}  // namespace gendan::approvals
