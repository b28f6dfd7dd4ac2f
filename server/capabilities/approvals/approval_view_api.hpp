// A request as people and programs see it.
#pragma once

#include "capabilities/approvals/approval_api.hpp"
#include "platform/describe/diff.hpp"

namespace gendan::approvals {

struct DecisionView {
  Decision decision = Decision::approve;
  std::string reason;
  std::string decided_by_id;
  std::string decided_by_name;
  Instant decided_at;
  std::optional<std::string> in_place_of_id;
  std::optional<std::string> in_place_of_name;
};
BOOST_DESCRIBE_STRUCT(DecisionView, (),
                      (decision, reason, decided_by_id, decided_by_name, decided_at, in_place_of_id, in_place_of_name))

struct PartyView {
  std::string party;
  std::string role_code;
  std::string permission;  // whoever has it may decide
  std::optional<DecisionView> decision;
};
BOOST_DESCRIBE_STRUCT(PartyView, (), (party, role_code, permission, decision))

// What the caller may decide, now.
struct Decidable {
  std::string party;
  std::optional<std::string> in_place_of_id;
  std::optional<std::string> in_place_of_name;
};
BOOST_DESCRIBE_STRUCT(Decidable, (), (party, in_place_of_id, in_place_of_name))

struct ApprovalItem : Request {
  std::string customer_name;
  bool is_overdue = false;
  std::optional<Instant> closed_at;
  std::vector<PartyView> parties;
  std::vector<Decidable> decidable;
  bool is_withdrawable = false;
};
BOOST_DESCRIBE_STRUCT(ApprovalItem, (Request),
                      (customer_name, is_overdue, closed_at, parties, decidable, is_withdrawable))

struct LineFacts {
  std::int64_t position = 0;
  std::optional<std::string> product_code;
  std::optional<std::string> description;
  std::optional<QuantityNumber> quantity;
  std::optional<std::string> unit;
  std::optional<UnitPrice> unit_price;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> confirmed_on;
};
BOOST_DESCRIBE_STRUCT(LineFacts, (),
                      (position, product_code, description, quantity, unit, unit_price, requested_on, confirmed_on))

// What one looks at before one agrees.
struct OrderFacts {
  orders::OrderKind kind = orders::OrderKind::regular;
  orders::OrderStatus status = orders::OrderStatus::draft;
  std::string owner_name;
  std::optional<Money> total;
  std::optional<std::string> customer_reference;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> promised_on;
  std::optional<orders::Incoterm> incoterm;
  std::optional<std::string> incoterm_place;
  std::optional<std::string> payment_term;
  std::int64_t line_count = 0;
  std::vector<LineFacts> lines;  // the first ones
};
BOOST_DESCRIBE_STRUCT(OrderFacts, (),
                      (kind, status, owner_name, total, customer_reference, requested_on, promised_on, incoterm,
                       incoterm_place, payment_term, line_count, lines))

struct ApprovalView : ApprovalItem {
  bool covers_content = true;  // what was asked about is as it was
  OrderFacts order;
  std::optional<Instant> changed_since;  // when the one before was asked, or, once outdated, this one
  std::vector<describe::FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(ApprovalView, (ApprovalItem), (covers_content, order, changed_since, changes))

// What is stored of one, for the rules.
Deliberation deliberation_of(ApprovalRow const& row, std::vector<PartyRow> const& parties,
                             std::vector<std::string> author_ids, bool is_content_same);
std::vector<ApprovalItem> items_of(service::Call& call, std::vector<ApprovalRow> const& rows);
ApprovalView view_of(service::Call& call, ApprovalRow const& row);

}  // namespace gendan::approvals
