// The order key of every number, in stretches, to put hits of equal score in order without reading the
// entries themselves.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/sql/transaction.hpp"

namespace gendan::search {

// `first_number` follows the last number appended.
void append_order_keys(sql::Transaction& tx, std::int64_t first_number, std::span<std::int64_t const> keys);

struct SpanAge {
  std::int64_t span = 0;
  std::int64_t newest = 0;
};
std::vector<SpanAge> spans_newest_first(sql::Transaction& tx);
// At place i the key of number span * span_size + i.
std::vector<std::int64_t> order_keys_of_span(sql::Transaction& tx, std::int64_t span);

}  // namespace gendan::search
