// Readings of kept requirements as rows.
#pragma once

#include <optional>
#include <vector>

#include "capabilities/requirements/reading_file_api.hpp"
#include "capabilities/requirements/requirement_store.hpp"

namespace gendan::requirements {

// Of the rules by which documents are read: readings of another version are made anew.
inline constexpr std::int64_t reader_version = 1;

struct ReadingRow {
  RequirementId requirement_id;
  std::int64_t reader = reader_version;
  std::optional<std::string> refusal;  // why nothing could be read
  ReadOrder result;
  Original original;
  Instant read_at;
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (), (requirement_id, reader, refusal, result, original, read_at))

// Of this version.
std::optional<ReadingRow> find_reading(sql::Transaction& tx, RequirementId const& id);
void put_reading(sql::Transaction& tx, ReadingRow const& row);

// What an order's documents that are not void say, in the order in which they supersede each other.
struct ReadResult {
  RequirementId id;
  std::optional<std::string> name;
  Instant received_at;
  bool is_read = false;  // false: not yet
  std::optional<std::string> refusal;
  ReadOrder result;
};
std::vector<ReadResult> results_of(sql::Transaction& tx, orders::OrderId const& order);

}  // namespace gendan::requirements
