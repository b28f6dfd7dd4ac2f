#include "platform/search/waiting.hpp"

#include <algorithm>
#include <numeric>

#include "platform/search/dead.hpp"
#include "platform/search/entry_terms.hpp"
#include "platform/search/merging.hpp"
#include "platform/search/order_keys.hpp"
#include "platform/search/segment.hpp"
#include "platform/search/term_table.hpp"

namespace gendan::search {

namespace {

std::int64_t count_waiting(sql::Transaction& tx) {
  auto rows = tx.query("select count(*) from search_document where number is null");
  rows.next();
  return rows.integer(0);
}

// The first of `count` numbers in a row.
std::int64_t taken_numbers(sql::Transaction& tx, std::size_t count) {
  auto rows = tx.query("update search_counter set next_number = next_number + $1 returning next_number",
                       static_cast<std::int64_t>(count));
  rows.next();
  return rows.integer(0) - static_cast<std::int64_t>(count);
}

void strike_out_replaced(sql::Transaction& tx, std::vector<Waiting> const& waiting) {
  std::vector<std::int64_t> dead;
  for (auto const& entry : waiting) {
    if (entry.replaced) dead.push_back(*entry.replaced);
  }
  std::ranges::sort(dead);
  add_dead(tx, dead);
  count_dead(tx, dead);
}

void forget_removed(sql::Transaction& tx, std::vector<Waiting> const& waiting) {
  std::vector<std::vector<sql::Value>> gone;
  for (auto const& entry : waiting) {
    if (!entry.terms) gone.push_back({entry.kind, entry.id});
  }
  tx.run_each("delete from search_document where kind = $1 and id = $2", gone);
}

// The postings of all entries, brought into the order of terms.
class Vocabulary {
public:
  void add(std::int64_t number, sql::Bytes const& terms) {
    each_encoded_term(terms, [&](std::string_view term, std::uint8_t impact) {
      auto const place = terms_.place(term);
      if (place == counts_.size()) counts_.push_back(0);
      ++counts_[place];
      given_.push_back({place, {number, impact}});
    });
  }

  void write(BlockWriter& writer) const {
    std::vector<std::size_t> ends(counts_.size());
    std::exclusive_scan(counts_.begin(), counts_.end(), ends.begin(), std::size_t{0});
    std::vector<Posting> postings(given_.size());
    for (auto const& [place, posting] : given_) postings[ends[place]++] = posting;
    std::vector<std::uint32_t> sorted(terms_.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, {}, [this](std::uint32_t place) { return terms_.text(place); });
    for (auto const place : sorted) {
      writer.add(terms_.text(place), std::span(postings).subspan(ends[place] - counts_[place], counts_[place]));
    }
    writer.finish();
  }

private:
  struct Given {
    std::uint32_t place = 0;
    Posting posting;
  };

  TermTable terms_{8'192};
  std::vector<std::size_t> counts_;  // by place
  std::vector<Given> given_;
};

void write_segment(sql::Transaction& tx, std::int64_t first_number, std::vector<Waiting> const& entries) {
  Vocabulary vocabulary;
  auto number = first_number;
  for (auto const& entry : entries) vocabulary.add(number++, *entry.terms);
  auto const segment = next_segment(tx);
  BlockStore store(segment);
  BlockWriter writer(first_number,
                     [&](std::string first, sql::Bytes block) { store.add(std::move(first), std::move(block)); });
  vocabulary.write(writer);
  store.store(tx);
  add_segment(tx, {segment, 0, first_number, number - 1, number - first_number});
}

void give_numbers(sql::Transaction& tx, std::int64_t first_number, std::vector<Waiting> const& entries) {
  std::vector<std::vector<sql::Value>> numbered;
  std::vector<std::int64_t> keys;
  for (auto number = first_number; auto const& entry : entries) {
    numbered.push_back({entry.kind, entry.id, number++});
    keys.push_back(entry.order_key);
  }
  tx.run_each("update search_document set number = $3, terms = null, replaced = null where kind = $1 and id = $2",
              numbered);
  append_order_keys(tx, first_number, keys);
}

}  // namespace

std::vector<Waiting> waiting_entries(sql::Transaction& tx) {
  constexpr auto waiting = R"sql(
    select kind, id, order_key, terms, replaced from search_document where number is null order by order_key)sql";
  std::vector<Waiting> entries;
  auto rows = tx.query(waiting);
  while (rows.next()) {
    auto& entry = entries.emplace_back();
    entry.kind = rows.text(0);
    entry.id = rows.text(1);
    entry.order_key = rows.integer(2);
    if (!rows.is_null(3)) entry.terms.emplace(rows.bytes(3).begin(), rows.bytes(3).end());
    if (!rows.is_null(4)) entry.replaced = rows.integer(4);
  }
  return entries;
}

bool move_waiting(sql::Transaction& tx, std::int64_t at_least) {
  if (count_waiting(tx) < at_least || !has_index_to_itself(tx)) return false;
  auto entries = waiting_entries(tx);
  strike_out_replaced(tx, entries);
  forget_removed(tx, entries);
  std::erase_if(entries, [](Waiting const& entry) { return !entry.terms; });
  if (entries.empty()) return true;
  auto const first_number = taken_numbers(tx, entries.size());
  write_segment(tx, first_number, entries);
  give_numbers(tx, first_number, entries);
  return true;
}

// SQLite has one writer. On PostgreSQL whoever comes second leaves the work to the first; one that saw
// the index before the first was done is run again, as both change search_counter.
bool has_index_to_itself(sql::Transaction& tx) {
  if (tx.engine() == sql::Engine::sqlite) return true;
  auto rows = tx.query("select pg_try_advisory_xact_lock(hashtextextended('search of ' || current_schema(), 0))");
  rows.next();
  return rows.truth(0);
}

}  // namespace gendan::search
