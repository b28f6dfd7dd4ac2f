// Verification as rows: the policy, readings, resolutions and signatures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/requirements/requirements.hpp"
#include "capabilities/verification/level.hpp"
#include "capabilities/verification/verification.hpp"
#include "platform/describe/row.hpp"

namespace gendan::verification {

struct PolicyRow : Policy {
  std::string id = "policy";
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (Policy), (id, revision))

enum class ReadingSource { machine, blind };
BOOST_DESCRIBE_ENUM(ReadingSource, machine, blind)

struct ReadingRow {
  ReadingId id;
  orders::OrderId order_id;
  std::optional<requirements::RequirementId> requirement_id;  // absent: all of them together
  ReadingSource source = ReadingSource::blind;
  orders::OrderContent content;  // as far as it was read
  std::string read_by_id;        // empty: the machine
  std::string read_by_name;
  Instant read_at;
  std::string documents_hash{};         // requirements::documents_hash when it was read
  std::optional<std::string> reason{};  // why once more
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (),
                      (id, order_id, requirement_id, source, content, read_by_id, read_by_name, read_at, documents_hash,
                       reason))

enum class ResolutionKind { accepted_deviation, false_alarm };
BOOST_DESCRIBE_ENUM(ResolutionKind, accepted_deviation, false_alarm)

struct ResolutionRow {
  ResolutionId id;
  orders::OrderId order_id;
  std::string path;
  std::string left_value;  // JSON, as compared
  std::string right_value;
  ResolutionKind kind = ResolutionKind::false_alarm;
  std::string reason;
  std::optional<requirements::RequirementId> requirement_id;  // the customer's evidence
  std::string resolved_by_id;
  std::string resolved_by_name;
  Instant resolved_at;
};
BOOST_DESCRIBE_STRUCT(ResolutionRow, (),
                      (id, order_id, path, left_value, right_value, kind, reason, requirement_id, resolved_by_id,
                       resolved_by_name, resolved_at))

struct SignatureRow {
  SignatureId id;
  orders::OrderId order_id;
  std::string content_hash;
  Whole<1, highest_level> level;
  std::string signed_by_id;
  std::string signed_by_name;
  Instant signed_at;
  bool is_independent = true;
  std::optional<std::string> in_place_of_id;  // of whom a deputy signed for
  std::optional<std::string> in_place_of_name;
  std::string documents_hash{};  // of the customer's documents that counted
};
BOOST_DESCRIBE_STRUCT(SignatureRow, (),
                      (id, order_id, content_hash, level, signed_by_id, signed_by_name, signed_at, is_independent,
                       in_place_of_id, in_place_of_name, documents_hash))

// A difference that was found of an order's line.
struct FindingRow {
  FindingId id;
  orders::OrderId order_id;
  std::string order_number;
  customers::CustomerId customer_id;
  std::string product_key;
  std::string product_name;
  std::string field;
  std::string path;
  std::string left_value;  // JSON, as compared
  std::string right_value;
  Instant found_at;
};
BOOST_DESCRIBE_STRUCT(FindingRow, (),
                      (id, order_id, order_number, customer_id, product_key, product_name, field, path, left_value,
                       right_value, found_at))

// That somebody made an additional check.
struct TickRow {
  orders::OrderId order_id;
  std::string content_hash;
  std::string check_key;
  std::string ticked_by_id;
  std::string ticked_by_name;
  Instant ticked_at;
};
BOOST_DESCRIBE_STRUCT(TickRow, (), (order_id, content_hash, check_key, ticked_by_id, ticked_by_name, ticked_at))

PolicyRow policy(sql::Transaction& tx);  // the standard one until it is set
// False: the stored revision has moved on. Raises the row's revision.
bool set_policy(sql::Transaction& tx, PolicyRow& row);

// Takes the place of the same reader's earlier one.
void insert_reading(sql::Transaction& tx, ReadingRow const& row);
std::vector<ReadingRow> standing_readings(sql::Transaction& tx, orders::OrderId const& order);

std::vector<ResolutionRow> resolutions_of(sql::Transaction& tx, orders::OrderId const& order);
void insert_resolution(sql::Transaction& tx, ResolutionRow const& row);

std::vector<SignatureRow> signatures_of(sql::Transaction& tx, orders::OrderId const& order);
void insert_signature(sql::Transaction& tx, SignatureRow const& row);

// What was found of an order, whatever became of it.
std::vector<FindingRow> findings_of(sql::Transaction& tx, orders::OrderId const& order);
void insert_findings(sql::Transaction& tx, std::vector<FindingRow> const& rows);
// Of other orders of this customer, those called a false alarm left out, the newest first; at most 500.
std::vector<FindingRow> past_findings(sql::Transaction& tx, customers::CustomerId const& customer,
                                      orders::OrderId const& but);

std::vector<TickRow> ticks_of(sql::Transaction& tx, orders::OrderId const& order, std::string_view content_hash);
void insert_tick(sql::Transaction& tx, TickRow const& row);

}  // namespace gendan::verification
