#include "platform/search/order_keys.hpp"

#include <algorithm>

#include "platform/search/bytes.hpp"
#include "platform/search/number_set.hpp"

namespace gendan::search {

namespace {

constexpr auto read_span = "select order_keys from search_order where span = $1";

// Neighbours are close to each other: each key is written as its distance from the one before.
sql::Bytes encoded(std::span<std::int64_t const> keys) {
  sql::Bytes bytes;
  std::int64_t before = 0;
  for (auto const key : keys) {
    append_number(bytes, folded_sign(key - before));
    before = key;
  }
  return bytes;
}

void store_span(sql::Transaction& tx, std::int64_t span, std::vector<std::int64_t> const& keys) {
  constexpr auto store = R"sql(
    insert into search_order (span, newest, order_keys) values ($1, $2, $3)
    on conflict (span) do update set newest = excluded.newest, order_keys = excluded.order_keys)sql";
  tx.run(store, span, *std::ranges::max_element(keys), encoded(keys));
}

}  // namespace

void append_order_keys(sql::Transaction& tx, std::int64_t first_number, std::span<std::int64_t const> keys) {
  while (!keys.empty()) {
    auto const span = first_number / span_size;
    auto const room = static_cast<std::size_t>((span + 1) * span_size - first_number);
    auto const some = keys.first(std::min(room, keys.size()));
    auto stored = order_keys_of_span(tx, span);
    stored.insert(stored.end(), some.begin(), some.end());
    store_span(tx, span, stored);
    first_number += static_cast<std::int64_t>(some.size());
    keys = keys.subspan(some.size());
  }
}

std::vector<SpanAge> spans_newest_first(sql::Transaction& tx) {
  std::vector<SpanAge> spans;
  auto rows = tx.query("select span, newest from search_order order by newest desc, span");
  while (rows.next()) spans.push_back({rows.integer(0), rows.integer(1)});
  return spans;
}

std::vector<std::int64_t> order_keys_of_span(sql::Transaction& tx, std::int64_t span) {
  std::vector<std::int64_t> keys;
  auto rows = tx.query(read_span, span);
  if (!rows.next()) return keys;
  std::int64_t key = 0;
  for (ByteReader reader(rows.bytes(0)); !reader.is_at_end();) {
    key += unfolded_sign(reader.number());
    keys.push_back(key);
  }
  return keys;
}

}  // namespace gendan::search
