#include "platform/search/segment.hpp"

#include <algorithm>
#include <map>

namespace gendan::search {

std::vector<Segment> standing_segments(sql::Transaction& tx) {
  constexpr auto standing = R"sql(
    select segment, level, first_number, last_number, live
    from search_segment where level >= 0 order by first_number)sql";
  std::vector<Segment> segments;
  auto rows = tx.query(standing);
  while (rows.next()) {
    segments.push_back(
        {rows.integer(0), static_cast<int>(rows.integer(1)), rows.integer(2), rows.integer(3), rows.integer(4)});
  }
  return segments;
}

void add_segment(sql::Transaction& tx, Segment const& segment) {
  constexpr auto add = R"sql(
    insert into search_segment (segment, level, first_number, last_number, live) values ($1, $2, $3, $4, $5))sql";
  tx.run(add, segment.segment, segment.level, segment.first_number, segment.last_number, segment.live);
}

void count_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers) {
  std::map<std::int64_t, std::int64_t> dead_of;
  auto const segments = standing_segments(tx);
  for (auto const number : numbers) {
    auto const after = std::ranges::upper_bound(segments, number, {}, &Segment::first_number);
    if (after != segments.begin()) ++dead_of[std::prev(after)->segment];
  }
  for (auto const& [segment, dead] : dead_of) {
    tx.run("update search_segment set live = live - $2 where segment = $1", segment, dead);
  }
}

void BlockStore::add(std::string first_term, sql::Bytes block) {
  rows_.push_back({segment_, std::move(first_term), std::move(block)});
}

void BlockStore::store(sql::Transaction& tx) {
  tx.run_each("insert into search_block (segment, first_term, terms) values ($1, $2, $3)", rows_);
  rows_.clear();
}

// SQLite takes the tables of a cross join in the order in which they are written.
void each_postings(sql::Transaction& tx, std::span<std::string const> terms,
                   std::function<void(std::size_t, std::vector<Posting> const&)> const& take) {
  constexpr auto blocks_of_term = R"sql(
    select s.first_number, b.terms
    from search_segment s cross join search_block b
    where s.level >= 0 and b.segment = s.segment and b.first_term = (
      select x.first_term from search_block x
      where x.segment = s.segment and x.first_term <= $1 order by x.first_term desc limit 1))sql";
  std::vector<Posting> postings;
  std::vector<sql::Question> questions;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    questions.push_back({blocks_of_term, {terms[i]}, [&, i](sql::Rows rows) {
                           postings.clear();
                           while (rows.next()) {
                             BlockReader block(rows.integer(0), rows.bytes(1));
                             if (block.seek(terms[i])) block.append_postings(postings);
                           }
                           take(i, postings);
                         }});
  }
  tx.ask_all(questions);
}

bool SegmentReader::next(sql::Transaction& tx) {
  for (;;) {
    while (reader_ && reader_->next()) {
      if (reader_->term() <= term_) continue;
      term_ = reader_->term();
      return true;
    }
    if (block_ == blocks_.size() && !fetch(tx)) return false;
    reader_.emplace(segment_.first_number, blocks_[block_++]);
  }
}

// From the block that holds term_ on. False when that is the last: what it holds has been handed out.
bool SegmentReader::fetch(sql::Transaction& tx) {
  constexpr auto following = R"sql(
    select terms from search_block
    where segment = $1 and first_term >= coalesce(
      (select max(x.first_term) from search_block x where x.segment = $1 and x.first_term <= $2), '')
    order by first_term limit 17)sql";
  auto const is_first = blocks_.empty();
  reader_.reset();
  blocks_.clear();
  block_ = 0;
  auto rows = tx.query(following, segment_.segment, term_);
  while (rows.next()) {
    auto const bytes = rows.bytes(0);
    blocks_.emplace_back(bytes.begin(), bytes.end());
  }
  return is_first ? !blocks_.empty() : blocks_.size() > 1;
}

}  // namespace gendan::search
