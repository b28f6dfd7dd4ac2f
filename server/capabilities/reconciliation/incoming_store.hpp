// What came in, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "capabilities/orders/orders.hpp"
#include "capabilities/reconciliation/incoming.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "platform/describe/row.hpp"

namespace gendan::reconciliation {

// What a list shows of one.
struct IncomingListRow {
  IncomingId id;
  IncomingKind kind = IncomingKind::document;
  Channel channel = Channel::email;
  Instant received_at;
  std::optional<std::string> sender;
  std::optional<std::string> subject;
  std::optional<Money> amount;
  std::optional<std::string> name;  // of the file, as it came
  std::string owner_id;             // empty: the department's list
  std::string department_id;
  Instant due_at;
  IncomingState state = IncomingState::waiting;
  std::optional<orders::OrderId> order_id;
  std::optional<std::string> order_number;
  std::optional<std::string> reason;
  std::optional<std::string> settled_by_id;
  std::optional<std::string> settled_by_name;
  std::optional<Instant> settled_at;
  std::string entered_by_id;
  std::string entered_by_name;
  Instant entered_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(IncomingListRow, (),
                      (id, kind, channel, received_at, sender, subject, amount, name, owner_id, department_id, due_at,
                       state, order_id, order_number, reason, settled_by_id, settled_by_name, settled_at, entered_by_id,
                       entered_by_name, entered_at, revision))

struct IncomingRow : IncomingListRow {
  std::optional<std::string> hash;  // SHA-256 of the file's bytes
  std::optional<std::int64_t> size;
  std::optional<std::string> media_type;  // by content
  std::optional<std::string> text;
  std::optional<requirements::RequirementId> requirement_id;  // as which it is kept with the order
};
BOOST_DESCRIBE_STRUCT(IncomingRow, (IncomingListRow), (hash, size, media_type, text, requirement_id))

struct ReconciliationPolicy {
  PatienceHours patience_hours = PatienceHours::of(usual_patience_hours).value();
};
BOOST_DESCRIBE_STRUCT(ReconciliationPolicy, (), (patience_hours))
struct ReconciliationPolicyRow : ReconciliationPolicy {
  std::string id = "policy";
  std::int64_t revision = 0;  // 0: never set
};
BOOST_DESCRIBE_STRUCT(ReconciliationPolicyRow, (ReconciliationPolicy), (id, revision))

extern describe::Table<IncomingRow> const incoming_table;
std::optional<IncomingRow> find_incoming(sql::Transaction& tx, IncomingId const& id);
bool is_file_named(sql::Transaction& tx, std::string_view hash);

ReconciliationPolicyRow policy(sql::Transaction& tx);
// Raises the row's revision. False: the stored one has moved on.
bool set_policy(sql::Transaction& tx, ReconciliationPolicyRow& row);

void index_incoming(sql::Transaction& tx, IncomingRow const& row);

}  // namespace gendan::reconciliation
