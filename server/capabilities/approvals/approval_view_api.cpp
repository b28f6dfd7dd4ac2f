#include "capabilities/approvals/approval_view_api.hpp"

#include <algorithm>
#include <map>

#include "capabilities/identity/identity.hpp"
#include "platform/describe/decode.hpp"
#include "platform/service/revision.hpp"

namespace gendan::approvals {
namespace {

using service::Call;

constexpr std::size_t most_lines_shown = 50;
constexpr std::size_t most_changes_shown = 200;
constexpr int looked_back = 200;  // events of the order

PartyView view_of(PartyRow const& row) {
  PartyView view{row.party, row.role_code, row.permission, std::nullopt};
  if (row.decision) {
    view.decision =
        DecisionView{*row.decision,          row.reason.value(), row.decided_by_id.value(), row.decided_by_name.value(),
                     row.decided_at.value(), row.in_place_of_id, row.in_place_of_name};
  }
  return view;
}

// In one's own right where that is enough.
std::vector<Decidable> decidable_by(std::vector<Right> const& rights, ApprovalRow const& row,
                                    std::vector<PartyRow> const& parties, Deliberation const& deliberation) {
  std::vector<Decidable> all;
  for (auto const& party : parties) {
    auto const may = [&](Right const& right) {
      return right.caller.reaches(party.permission, row.owner_id, row.department_id) &&
             !why_not_decide(deliberation, party.party, right.decider);
    };
    for (auto const& right : rights) {
      if (!may(right)) continue;
      auto& added = all.emplace_back(Decidable{party.party, std::nullopt, std::nullopt});
      if (right.decider.in_place_of_id.empty()) break;
      added.in_place_of_id = right.decider.in_place_of_id;
      added.in_place_of_name = right.caller.name;
    }
  }
  return all;
}

ApprovalItem item_of(Call const& call, std::vector<Right> const& rights, ApprovalRow const& row,
                     std::vector<PartyRow> const& parties, Deliberation const& deliberation) {
  ApprovalItem item{row, row.customer_name, is_overdue(row.state, row.deadline_at, call.now), row.closed_at, {}, {}};
  for (auto const& party : parties) item.parties.push_back(view_of(party));
  item.decidable = decidable_by(rights, row, parties, deliberation);
  item.is_withdrawable = !why_not_withdraw(deliberation, call.caller.person_id);
  return item;
}

template <class T>
std::optional<std::string> text_of(std::optional<T> const& value) {
  if (!value) return std::nullopt;
  return value->text();
}

LineFacts facts_of(orders::OrderLine const& line) {
  return {line.position.value(), text_of(line.product_code), text_of(line.description),
          line.quantity,         text_of(line.unit),         line.unit_price,
          line.requested_on,     line.confirmed_on};
}

OrderFacts facts_of(Call& call, orders::OrderId const& id) {
  auto const summary = orders::order_summary(call.tx, id).value();
  auto const content = orders::order_content(call.tx, id);
  auto const names = identity::person_names(call.tx, {summary.owner_id});
  OrderFacts facts;
  facts.kind = summary.kind;
  facts.status = summary.status;
  if (auto const name = names.find(summary.owner_id); name != names.end()) facts.owner_name = name->second;
  facts.total = summary.total;
  facts.customer_reference = text_of(content.customer_reference);
  facts.requested_on = content.requested_on;
  facts.promised_on = content.promised_on;
  facts.incoterm = content.incoterm;
  facts.incoterm_place = text_of(content.incoterm_place);
  facts.payment_term = text_of(content.payment_term);
  facts.line_count = static_cast<std::int64_t>(content.lines.size());
  for (auto const& line : content.lines) {
    if (facts.lines.size() == most_lines_shown) break;
    facts.lines.push_back(facts_of(line));
  }
  return facts;
}

// What was edited between two instants, each field once: as it was at first, as it was at last.
std::vector<describe::FieldChange> changes_between(Call& call, orders::OrderId const& order, Instant after,
                                                   Instant until) {
  std::vector<describe::FieldChange> changes;
  for (auto const& event : events::history(call.tx, "orders/" + order.text(), {}, looked_back)) {
    if (event.at <= after) break;
    if (event.at > until || event.kind != "order_edited") continue;
    for (auto& change : describe::decoded<service::Edited>(event.body.text).changes) {
      auto const known = std::ranges::find(changes, change.path, &describe::FieldChange::path);
      if (known != changes.end())
        known->before = change.before;
      else if (changes.size() < most_changes_shown)
        changes.push_back(std::move(change));
    }
  }
  return changes;
}

void show_changes(Call& call, ApprovalRow const& row, ApprovalView& view) {
  if (!view.covers_content) {
    view.changed_since = row.asked_at;
    view.changes = changes_between(call, row.order_id, row.asked_at, call.now);
  } else if (auto const before = newest_before(call.tx, row.kind, row.order_id, row.reference, row.asked_at)) {
    view.changed_since = before->asked_at;
    view.changes = changes_between(call, row.order_id, before->asked_at, row.asked_at);
  }
}

}  // namespace

Deliberation deliberation_of(ApprovalRow const& row, std::vector<PartyRow> const& parties,
                             std::vector<std::string> author_ids, bool is_content_same) {
  Deliberation deliberation{row.state, is_content_same, row.asked_by_id, std::move(author_ids), {}};
  for (auto const& party : parties) {
    deliberation.parties.push_back(
        {party.party, party.decision, {party.decided_by_id.value_or(""), party.in_place_of_id.value_or("")}});
  }
  return deliberation;
}

std::vector<ApprovalItem> items_of(Call& call, std::vector<ApprovalRow> const& rows) {
  if (rows.empty()) return {};
  std::vector<std::string> ids;
  for (auto const& row : rows) ids.push_back(row.id.text());
  std::map<std::string, std::vector<PartyRow>> parties;
  for (auto& party : parties_of(call.tx, ids)) parties[party.approval_id.text()].push_back(std::move(party));
  std::map<std::string, std::vector<std::string>> authors;
  for (auto& author : authors_of(call.tx, ids)) authors[author.approval_id.text()].push_back(author.person_id);
  auto const rights = rights_of(call);
  std::vector<ApprovalItem> items;
  for (auto const& row : rows) {
    auto& of_row = parties[row.id.text()];
    std::ranges::sort(of_row, {}, &PartyRow::position);
    items.push_back(item_of(call, rights, row, of_row, deliberation_of(row, of_row, authors[row.id.text()], true)));
  }
  return items;
}

ApprovalView view_of(Call& call, ApprovalRow const& row) {
  auto const parties = parties_of(call.tx, row.id);
  bool const is_same = current_hash(call, row) == row.content_hash;
  auto const deliberation = deliberation_of(row, parties, current_authors(call, row), is_same);
  ApprovalView view{item_of(call, rights_of(call), row, parties, deliberation), is_same, {}, {}, {}};
  view.order = facts_of(call, row.order_id);
  show_changes(call, row, view);
  return view;
}

}  // namespace gendan::approvals
