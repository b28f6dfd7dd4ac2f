// Changes, their authors, answers and policy as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/changes/change.hpp"
#include "capabilities/changes/change_policy.hpp"
#include "capabilities/changes/changes.hpp"
#include "platform/describe/row.hpp"

namespace gendan::changes {

struct ChangeItem {
  ChangeId id;
  std::string number;
  orders::OrderId order_id;
  std::string order_number;
  std::string customer_name;
  AskedBy asked_by = AskedBy::customer;
  std::string asked_by_name;
  signoffs::AgreementChannel channel = signoffs::AgreementChannel::email;
  std::string reason;
  std::optional<std::string> requirement_id;  // in which the customer asked
  std::int64_t base_revision = 0;
  std::string base_hash;
  std::string content_hash;  // of what is proposed
  ChangeState state = ChangeState::draft;
  Instant state_since;
  std::string made_by_id;
  std::string made_by_name;
  Instant made_at;
  std::optional<std::int64_t> applied_revision;
  std::optional<std::string> withdrawal_reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ChangeItem, (),
                      (id, number, order_id, order_number, customer_name, asked_by, asked_by_name, channel, reason,
                       requirement_id, base_revision, base_hash, content_hash, state, state_since, made_by_id,
                       made_by_name, made_at, applied_revision, withdrawal_reason, revision))
struct ChangeRow : ChangeItem {
  std::string owner_id;
  std::string department_id;
  orders::OrderContent proposed;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (ChangeItem), (owner_id, department_id, proposed))

using AnswerId = Id<struct ChangeAnswerTag>;
struct AnswerRow {
  AnswerId id;
  ChangeId change_id;
  std::string part;
  std::string part_hash;
  signoffs::PartVerdict verdict = signoffs::PartVerdict::accepted;
  std::optional<std::string> reason;
  std::string answered_by;
  Instant answered_at;
  std::optional<signoffs::AgreementChannel> channel;  // absent: by the link
  std::optional<std::string> requirement_id;
  std::string recorded_by_id;  // empty: the customer, by the link
  std::string recorded_by_name;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (),
                      (id, change_id, part, part_hash, verdict, reason, answered_by, answered_at, channel,
                       requirement_id, recorded_by_id, recorded_by_name, recorded_at))

struct ChangePolicyRow : ChangePolicy {
  Code id;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ChangePolicyRow, (ChangePolicy), (id, revision))

extern describe::Table<ChangeRow> const change_table;
extern describe::Table<ChangePolicyRow> const change_policy_table;

std::optional<ChangeRow> find_change(sql::Transaction& tx, ChangeId const& id);
std::vector<ChangeRow> open_changes_of(sql::Transaction& tx, orders::OrderId const& order);
void insert_change(sql::Transaction& tx, ChangeRow const& row);
// Raises the row's revision. False: the stored one has moved on.
bool update_change(sql::Transaction& tx, ChangeRow& row);

// When its newest revision was made by a change; nullopt: by none.
std::optional<Instant> last_applied_at(sql::Transaction& tx, orders::OrderId const& order);

void add_author(sql::Transaction& tx, ChangeId const& change, std::string_view person_id);
std::vector<std::string> authors_of(sql::Transaction& tx, ChangeId const& change);

void insert_answers(sql::Transaction& tx, std::vector<AnswerRow> const& rows);
// In the order in which they came.
std::vector<AnswerRow> answers_of(sql::Transaction& tx, ChangeId const& change);

ChangePolicyRow change_policy(sql::Transaction& tx);
void move_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                   std::string_view department_id);

}  // namespace gendan::changes
