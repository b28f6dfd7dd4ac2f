// Conditions of gates that two people have opened by hand, as rows.
#pragma once

#include <string>
#include <vector>

#include "capabilities/approvals/approvals.hpp"
#include "platform/describe/row.hpp"

namespace gendan::approvals {

using GateOpeningId = Id<struct GateOpeningTag>;

struct GateOpeningItem {
  GateOpeningId id;
  ApprovalId approval_id;
  orders::OrderId order_id;
  std::string order_number;
  std::string customer_name;
  orders::OrderStatus before = orders::OrderStatus::under_review;
  std::string condition;
  std::vector<std::string> missing;  // as it was when it was asked
  std::string reason;
  std::string asked_by_id;
  std::string asked_by_name;
  std::string agreed_by_id;
  std::string agreed_by_name;
  std::optional<std::string> in_place_of_name;
  Instant opened_at;
};
BOOST_DESCRIBE_STRUCT(GateOpeningItem, (),
                      (id, approval_id, order_id, order_number, customer_name, before, condition, missing, reason,
                       asked_by_id, asked_by_name, agreed_by_id, agreed_by_name, in_place_of_name, opened_at))

struct GateOpeningRow : GateOpeningItem {
  std::string content_hash;
  std::string owner_id;
  std::string department_id;
};
BOOST_DESCRIBE_STRUCT(GateOpeningRow, (GateOpeningItem), (content_hash, owner_id, department_id))

void insert_openings(sql::Transaction& tx, std::vector<GateOpeningRow> const& rows);
// The newest first.
std::vector<GateOpeningRow> openings_of(sql::Transaction& tx, orders::OrderId const& order, orders::OrderStatus before);
void move_openings_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                            std::string_view department_id);

}  // namespace gendan::approvals
