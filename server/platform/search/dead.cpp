#include "platform/search/dead.hpp"

#include <algorithm>
#include <cstring>

#include "platform/search/bytes.hpp"

namespace gendan::search {

namespace {

// Words of a bitmap are stored as they lie in memory, little endian.
static_assert(std::endian::native == std::endian::little);

void read_bits(std::span<std::byte const> stored, NumberSet::Bits& bits) {
  if (stored.size() != sizeof bits) throw std::runtime_error("the search index is damaged");
  std::memcpy(bits.data(), stored.data(), sizeof bits);
}

NumberSet dead_of_span(sql::Transaction& tx, std::int64_t span) {
  NumberSet dead;
  auto rows = tx.query("select numbers from search_dead where span = $1", span);
  if (rows.next()) read_bits(rows.bytes(0), dead.grown(span));
  return dead;
}

void store_span(sql::Transaction& tx, std::int64_t span, NumberSet::Bits const& bits) {
  constexpr auto store = R"sql(
    insert into search_dead (span, numbers) values ($1, $2)
    on conflict (span) do update set numbers = excluded.numbers)sql";
  if (std::ranges::all_of(bits, [](auto word) { return word == 0; })) {
    tx.run("delete from search_dead where span = $1", span);
    return;
  }
  auto const bytes = std::as_bytes(std::span(bits));
  tx.run(store, span, sql::Bytes(bytes.begin(), bytes.end()));
}

// Hands over the numbers of one span after the other.
template <class Change>
void change_spans(sql::Transaction& tx, std::span<std::int64_t const> numbers, Change change) {
  while (!numbers.empty()) {
    auto const span = numbers.front() / span_size;
    auto dead = dead_of_span(tx, span);
    for (; !numbers.empty() && numbers.front() / span_size == span; numbers = numbers.subspan(1)) {
      change(dead, numbers.front());
    }
    store_span(tx, span, dead.grown(span));
  }
}

}  // namespace

NumberSet dead_numbers(sql::Transaction& tx) {
  NumberSet dead;
  auto rows = tx.query("select span, numbers from search_dead");
  while (rows.next()) read_bits(rows.bytes(1), dead.grown(rows.integer(0)));
  return dead;
}

void add_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers) {
  change_spans(tx, numbers, [](NumberSet& dead, std::int64_t number) { dead.add(number); });
}

void forget_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers) {
  change_spans(tx, numbers, [](NumberSet& dead, std::int64_t number) { dead.remove(number); });
}

sql::Bytes encoded_numbers(std::span<std::int64_t const> ascending) {
  sql::Bytes encoded;
  std::int64_t before = 0;
  for (auto const number : ascending) {
    append_number(encoded, static_cast<std::uint64_t>(number - before));
    before = number;
  }
  return encoded;
}

std::vector<std::int64_t> decoded_numbers(std::span<std::byte const> encoded) {
  std::vector<std::int64_t> numbers;
  std::int64_t number = 0;
  for (ByteReader reader(encoded); !reader.is_at_end();) {
    number += static_cast<std::int64_t>(reader.number());
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace gendan::search
