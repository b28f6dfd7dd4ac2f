// Entries that wait in search_document to be moved into a segment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/transaction.hpp"

namespace gendan::search {

struct Waiting {
  std::string kind;
  std::string id;
  std::int64_t order_key = 0;
  std::optional<sql::Bytes> terms;       // none: removed
  std::optional<std::int64_t> replaced;  // the number of what a segment still says about it
};

// The oldest first.
std::vector<Waiting> waiting_entries(sql::Transaction& tx);

// Moves them when they are `at_least` and nobody else is doing so; true when they were moved.
bool move_waiting(sql::Transaction& tx, std::int64_t at_least);

// True when this transaction may change segments: nobody else does until it ends.
bool has_index_to_itself(sql::Transaction& tx);

}  // namespace gendan::search
