#include "platform/search/index.hpp"

#include <functional>

#include "platform/search/entry_terms.hpp"
#include "platform/search/merging.hpp"
#include "platform/search/waiting.hpp"

namespace gendan::search {

namespace {

constexpr std::int64_t full_segment = 256;
// One of so many entries looks whether a segment has gathered.
constexpr std::size_t looks = 32;
// The share of merging that each new segment pays: more than it will cause at each level.
constexpr std::size_t blocks_with_a_segment = 128;
constexpr std::size_t blocks_at_once = 1'000;

void make_room(sql::Transaction& tx, std::string_view id) {
  if (std::hash<std::string_view>{}(id) % looks == 0 && move_waiting(tx, full_segment)) {
    merge_some(tx, blocks_with_a_segment);
  }
}

}  // namespace

void put(sql::Transaction& tx, Entry const& entry) {
  constexpr auto put_entry = R"sql(
    insert into search_document (kind, id, order_key, terms) values ($1, $2, $3, $4)
    on conflict (kind, id) do update set
      order_key = excluded.order_key, terms = excluded.terms, number = null,
      replaced = coalesce(search_document.number, search_document.replaced))sql";
  tx.run(put_entry, entry.kind, entry.id, entry.order_key, encoded_terms(entry));
  make_room(tx, entry.id);
}

void remove(sql::Transaction& tx, std::string_view kind, std::string_view id) {
  constexpr auto strike_out = R"sql(
    update search_document set terms = null, number = null, replaced = coalesce(number, replaced)
    where kind = $1 and id = $2)sql";
  tx.run(strike_out, kind, id);
  make_room(tx, id);
}

void remove_all(sql::Transaction& tx) {
  tx.run_script(R"sql(
    delete from search_document; delete from search_segment; delete from search_block; delete from search_merge;
    delete from search_dead; delete from search_order;
    update search_counter set next_number = 0)sql");
}

void tidy(sql::Database& database) {
  while (
      database.write([](sql::Transaction& tx) { return has_index_to_itself(tx) && merge_some(tx, blocks_at_once); })) {
  }
}

}  // namespace gendan::search
