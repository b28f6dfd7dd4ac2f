// Requests, their parties and authors as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/approvals/approvals.hpp"
#include "platform/describe/row.hpp"

namespace gendan::approvals {

struct ApprovalRow : Request {
  std::string customer_name;
  std::optional<Instant> closed_at;
  std::string owner_id;
  std::string department_id;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ApprovalRow, (Request), (customer_name, closed_at, owner_id, department_id, revision))

struct PartyRow {
  ApprovalId approval_id;
  std::string party;
  std::int64_t position = 0;
  std::string permission;
  std::string role_code;
  std::optional<Decision> decision;
  std::optional<std::string> reason;
  std::optional<std::string> decided_by_id;
  std::optional<std::string> decided_by_name;
  std::optional<Instant> decided_at;
  std::optional<std::string> in_place_of_id;
  std::optional<std::string> in_place_of_name;
};
BOOST_DESCRIBE_STRUCT(PartyRow, (),
                      (approval_id, party, position, permission, role_code, decision, reason, decided_by_id,
                       decided_by_name, decided_at, in_place_of_id, in_place_of_name))

struct AuthorRow {
  ApprovalId approval_id;
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(AuthorRow, (), (approval_id, person_id))

void insert_approval(sql::Transaction& tx, ApprovalRow const& row, std::vector<PartyRow> const& parties,
                     std::vector<AuthorRow> const& authors);
std::optional<ApprovalRow> find_approval(sql::Transaction& tx, ApprovalId const& id);
std::optional<ApprovalRow> find_open(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                     std::string_view reference);
std::vector<ApprovalRow> open_of_order(sql::Transaction& tx, orders::OrderId const& order);
// The newest of this kind before an instant, whatever became of it.
std::optional<ApprovalRow> newest_before(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                         std::string_view reference, Instant asked_before);
// By position.
std::vector<PartyRow> parties_of(sql::Transaction& tx, ApprovalId const& id);
// Of a few hundred at most, in no promised order.
std::vector<PartyRow> parties_of(sql::Transaction& tx, std::vector<std::string> const& ids);
std::vector<AuthorRow> authors_of(sql::Transaction& tx, std::vector<std::string> const& ids);

// Raises the row's revision and writes its state. False: the stored revision has moved on.
bool update_state(sql::Transaction& tx, ApprovalRow& row);
// Writes the decision of one that has none yet.
void store_decision(sql::Transaction& tx, PartyRow const& party);
void move_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                   std::string_view department_id);

}  // namespace gendan::approvals
