// Asking, deciding and withdrawing.
#include "capabilities/approvals/approval_api.hpp"

#include <algorithm>
#include <stdexcept>

#include "capabilities/approvals/approval_view_api.hpp"
#include "capabilities/approvals/gate_opening_store.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::approvals {
namespace {

using service::Call;

struct DecisionInput {
  Code party;
  Decision decision = Decision::approve;
  std::optional<BoundedText<0, 2'000, Lines::many>> reason;
  std::optional<identity::PersonId> in_place_of_id;
};
BOOST_DESCRIBE_STRUCT(DecisionInput, (), (party, decision, reason, in_place_of_id))

struct ApprovalAsked {
  ApprovalId approval_id;
  std::string kind;
  std::string reference;
  std::vector<std::string> parties;
  std::string reason;
  Instant deadline_at;
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(ApprovalAsked, (), (approval_id, kind, reference, parties, reason, deadline_at, content_hash))

struct ApprovalDecided {
  ApprovalId approval_id;
  std::string kind;
  std::string party;
  Decision decision = Decision::approve;
  std::string reason;
  std::optional<std::string> in_place_of_id;
  std::optional<std::string> in_place_of_name;
};
BOOST_DESCRIBE_STRUCT(ApprovalDecided, (),
                      (approval_id, kind, party, decision, reason, in_place_of_id, in_place_of_name))

struct ApprovalClosed {
  ApprovalId approval_id;
  std::string kind;
  ApprovalState state = ApprovalState::open;
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(ApprovalClosed, (), (approval_id, kind, state, content_hash))

Kind const& kind_of(Call const& call, std::string_view name) { return call.world.app->registry<Kinds>().at(name); }

// Out of reach reads like not there. Whoever may decide it sees it, also in somebody's place.
ApprovalRow reachable_approval(Call& call, ApprovalId const& id) {
  auto row = find_approval(call.tx, id);
  if (!row) throw not_found("no_such_approval");
  if (call.caller.reaches("approvals.read", row->owner_id, row->department_id)) return *std::move(row);
  auto const parties = parties_of(call.tx, id);
  for (auto const& right : rights_of(call)) {
    for (auto const& party : parties) {
      if (right.caller.reaches(party.permission, row->owner_id, row->department_id)) return *std::move(row);
    }
  }
  throw unseen("no_such_approval", true);
}

ApprovalView show_approval(Call& call, ApprovalId const& id) { return view_of(call, reachable_approval(call, id)); }

Right right_in_use(Call& call, std::optional<identity::PersonId> const& in_place_of) {
  auto const wanted = in_place_of ? in_place_of->text() : std::string();
  for (auto& right : rights_of(call)) {
    if (right.decider.in_place_of_id == wanted) return std::move(right);
  }
  throw forbidden("not_a_deputy");
}

PartyRow& asked_party(std::vector<PartyRow>& parties, std::string const& code) {
  auto const party = std::ranges::find(parties, code, &PartyRow::party);
  if (party == parties.end()) throw invalid("/party", "no_such_party");
  return *party;
}

void refuse_barred(Call& call, ApprovalRow const& row, std::vector<PartyRow> const& parties, std::string const& party,
                   Decider const& decider) {
  auto const deliberation =
      deliberation_of(row, parties, current_authors(call, row), current_hash(call, row) == row.content_hash);
  auto const code = why_not_decide(deliberation, party, decider);
  if (!code) return;
  bool const is_of_the_person =
      *code == "asked_by_oneself" || *code == "author_of_content" || *code == "decided_another_party";
  throw is_of_the_person ? forbidden(std::string(*code)) : conflict(std::string(*code));
}

void write_decision(Call& call, PartyRow& party, DecisionInput const& input, Right const& right) {
  party.decision = input.decision;
  party.reason = input.reason ? input.reason->text() : std::string();
  party.decided_by_id = call.caller.person_id;
  party.decided_by_name = call.caller.name;
  party.decided_at = call.now;
  if (input.in_place_of_id) {
    party.in_place_of_id = right.decider.in_place_of_id;
    party.in_place_of_name = right.caller.name;
  }
  store_decision(call.tx, party);
}

// Tells whoever keeps the thing how the request ended.
void tell_kind(Call& call, ApprovalRow const& row) {
  auto const& kind = kind_of(call, row.kind);
  if (kind.closed) kind.closed(call, row);
}

ApprovalRow decided(Call& call, ApprovalId const& id, DecisionInput const& input) {
  auto row = reachable_approval(call, id);
  auto parties = parties_of(call.tx, id);
  auto& party = asked_party(parties, input.party.text());
  auto const right = right_in_use(call, input.in_place_of_id);
  right.caller.require_reach(party.permission, row.owner_id, row.department_id);
  auto const problems = decision_problems(input.decision, input.reason ? input.reason->text() : std::string());
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  refuse_barred(call, row, parties, party.party, right.decider);
  write_decision(call, party, input, right);
  call.record("orders", row.order_id.text(), "approval_decided",
              ApprovalDecided{row.id, row.kind, party.party, input.decision, party.reason.value(), party.in_place_of_id,
                              party.in_place_of_name});
  auto const state = state_after(deliberation_of(row, parties, {}, true).parties);
  close(call, row, state, "approval_closed");
  keep_work(call, row, parties);
  if (state != ApprovalState::open) tell_kind(call, row);
  return row;
}

ApprovalView answer_request(Call& call, ApprovalId const& id, DecisionInput const& input) {
  return view_of(call, decided(call, id, input));
}

ApprovalView withdraw(Call& call, ApprovalId const& id) {
  auto row = reachable_approval(call, id);
  auto const parties = parties_of(call.tx, id);
  auto const code = why_not_withdraw(deliberation_of(row, parties, {}, true), call.caller.person_id);
  if (code) throw *code == "approval_not_open" ? conflict(std::string(*code)) : forbidden(std::string(*code));
  close(call, row, ApprovalState::withdrawn, "approval_withdrawn");
  tell_kind(call, row);
  return view_of(call, row);
}

std::vector<PartyRow> party_rows(Kind const& kind, ApprovalId const& id, std::vector<std::string> const& codes) {
  std::vector<PartyRow> rows;
  for (auto const& code : codes) {
    auto const known = std::ranges::find(kind.parties, code, &PartyKind::code);
    if (known == kind.parties.end()) throw std::logic_error("no party " + code + " of " + kind.name);
    PartyRow row;
    row.approval_id = id;
    row.party = code;
    row.position = static_cast<std::int64_t>(rows.size());
    row.permission = known->permission;
    row.role_code = known->role_code;
    rows.push_back(std::move(row));
  }
  if (rows.empty()) throw std::logic_error("nobody asked to decide about " + kind.name);
  return rows;
}

void outdate(Call& call, ApprovalRow& row) {
  close(call, row, ApprovalState::outdated, "approval_outdated");
  tell_kind(call, row);
}

void outdate_changed(Call& call, events::Event const& event) {
  for (auto& row : open_of_order(call.tx, orders::order_of(event).value())) {
    if (current_hash(call, row) != row.content_hash) outdate(call, row);
  }
}

void outdate_all(Call& call, events::Event const& event) {
  for (auto& row : open_of_order(call.tx, orders::order_of(event).value())) outdate(call, row);
}

void follow_owner(Call& call, events::Event const& event) {
  auto const order = orders::order_summary(call.tx, orders::order_of(event).value());
  if (!order) return;
  move_to_owner(call.tx, order->id, order->owner_id, order->department_id);
  move_openings_to_owner(call.tx, order->id, order->owner_id, order->department_id);
}

}  // namespace

void Kinds::add(Kind kind) {
  if (std::ranges::find(kinds_, kind.name, &Kind::name) != kinds_.end())
    throw std::logic_error("kind of approval registered twice: " + kind.name);
  kinds_.push_back(std::move(kind));
}

Kind const& Kinds::at(std::string_view name) const {
  auto const kind = std::ranges::find(kinds_, name, &Kind::name);
  if (kind == kinds_.end()) throw std::logic_error("no such kind of approval: " + std::string(name));
  return *kind;
}

std::vector<service::Caller> rights_of_caller(Call& call) {
  std::vector<service::Caller> rights{call.caller};
  if (call.caller.person_id.empty() || !call.caller.may("approvals.decide")) return rights;
  for (auto const& absent : stood_in_for_by(call.tx, call.caller.person_id, identity::today(call)))
    rights.push_back(identity::caller_in_place_of(call.tx, call.caller, identity::PersonId::parsed(absent).value()));
  return rights;
}

std::vector<Right> rights_of(Call& call) {
  std::vector<Right> rights;
  for (auto& right : rights_of_caller(call)) {
    auto const absent = right.person_id == call.caller.person_id ? std::string() : right.person_id;
    rights.push_back({std::move(right), {call.caller.person_id, absent}});
  }
  return rights;
}

orders::OrderSummary askable_order(Call& call, orders::OrderId const& id) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach("approvals.ask", order.owner_id, order.department_id);
  if (order.is_historical) throw conflict("order_is_historical");
  return order;
}

std::string current_hash(Call& call, Request const& request) {
  auto const& kind = kind_of(call, request.kind);
  if (kind.current_hash) return kind.current_hash(call, request);
  return orders::content_hash(orders::order_content(call.tx, request.order_id));
}

std::vector<std::string> current_authors(Call& call, Request const& request) {
  auto const& kind = kind_of(call, request.kind);
  return kind.authors ? kind.authors(call, request) : orders::authors_of(call.tx, request.order_id);
}

// Also without an end it takes a revision, so that of two decisions at one instant the second is made anew.
void close(Call& call, ApprovalRow& row, ApprovalState state, std::string kind_of_event) {
  row.state = state;
  if (state != ApprovalState::open) row.closed_at = call.now;
  if (!update_state(call.tx, row)) throw conflict("revision_moved_on");
  call.announce("approvals", row.id.text());
  if (state == ApprovalState::open) return;
  call.record("orders", row.order_id.text(), std::move(kind_of_event),
              ApprovalClosed{row.id, row.kind, state, row.content_hash});
  work::done_all(call, {"approvals", row.id.text()});
}

ApprovalId ask(Call& call, Asking const& asking) {
  if (asking.deadline_at <= call.now) throw invalid("/deadline_at", "not_in_the_future");
  ApprovalRow row;
  row.id = call.new_id<ApprovalId>();
  row.kind = asking.kind;
  row.order_id = asking.order.id;
  row.order_number = asking.order.number;
  row.customer_name = asking.order.customer_name;
  row.reference = asking.reference;
  row.reason = asking.reason;
  row.details = asking.details;
  row.asked_by_id = call.caller.person_id;
  row.asked_by_name = call.caller.name;
  row.asked_at = call.now;
  row.deadline_at = asking.deadline_at;
  row.owner_id = asking.order.owner_id;
  row.department_id = asking.order.department_id;
  row.content_hash = current_hash(call, row);
  if (auto before = find_open(call.tx, row.kind, row.order_id, row.reference)) {
    if (before->content_hash == row.content_hash) throw conflict("approval_already_open");
    close(call, *before, ApprovalState::outdated, "approval_outdated");
  }
  auto const parties = party_rows(kind_of(call, row.kind), row.id, asking.parties);
  std::vector<AuthorRow> authors;
  for (auto& author : current_authors(call, row)) authors.push_back({row.id, std::move(author)});
  insert_approval(call.tx, row, parties, authors);
  call.record(
      "orders", row.order_id.text(), "approval_asked",
      ApprovalAsked{row.id, row.kind, row.reference, asking.parties, row.reason, row.deadline_at, row.content_hash});
  call.announce("approvals", row.id.text());
  keep_work(call, row, parties);
  return row.id;
}

void decide(Call& call, ApprovalId const& id, std::string const& party, Decision decision, std::string const& reason) {
  static_cast<void>(decided(
      call, id,
      {Code::parsed(party).value(), decision, BoundedText<0, 2'000, Lines::many>::parsed(reason), std::nullopt}));
}

void withdraw_open(Call& call, std::string_view kind, orders::OrderId const& order, std::string_view reference) {
  auto row = find_open(call.tx, kind, order, reference);
  if (row) close(call, *row, ApprovalState::withdrawn, "approval_withdrawn");
}

void install_approval_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  install_approval_list(app);
  app.route<show_approval>(get, "/approvals/{id}", permission("approvals.read"),
                           "Show what must be agreed to, with the order's facts and what changed");
  app.route<answer_request>(post, "/approvals/{id}/decisions", permission("approvals.decide"),
                            "Agree or refuse, for oneself or in the place of whom one stands in for");
  app.route<withdraw>(post, "/approvals/{id}/withdrawal", permission("approvals.read"),
                      "Withdraw what one has asked and nobody has settled");
  app.on("order_edited", "approvals.outdate_changed", outdate_changed);
  app.on("order_cancelled", "approvals.outdate_cancelled", outdate_all);
  app.on("order_handed_over", "approvals.follow_owner", follow_owner);
}

}  // namespace gendan::approvals
