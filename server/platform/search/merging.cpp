#include "platform/search/merging.hpp"

#include <algorithm>
#include <deque>
#include <optional>

#include "platform/search/dead.hpp"
#include "platform/search/segment.hpp"

namespace gendan::search {

namespace {

constexpr int retired = -1;
constexpr int top_level = 3;
constexpr std::size_t most_sources = 8;
// Neighbours at the top are joined when their living entries fit: what has died is at most about half.
constexpr std::int64_t full_top_segment = 131'072;

struct Merge {
  int level = 0;
  std::int64_t segment = 0;
  std::int64_t first_number = 0;
  std::int64_t last_number = 0;
  std::string last_term;
  std::vector<std::int64_t> dead;
};

std::vector<Segment> of_level(std::vector<Segment> const& segments, int level) {
  std::vector<Segment> chosen;
  std::ranges::copy_if(segments, std::back_inserter(chosen), [&](auto const& each) { return each.level == level; });
  return chosen;
}

// The longest run of neighbours that fit one segment.
std::span<Segment const> joinable(std::span<Segment const> top) {
  std::span<Segment const> best;
  for (std::size_t begin = 0; begin < top.size(); ++begin) {
    std::int64_t live = 0;
    auto end = begin;
    while (end < top.size() && end - begin < most_sources && live + top[end].live <= full_top_segment) {
      live += top[end++].live;
    }
    if (end - begin > std::max<std::size_t>(best.size(), 1)) best = top.subspan(begin, end - begin);
  }
  return best;
}

std::span<Segment const> due(std::span<Segment const> of_one_level, int level) {
  if (level == top_level) return joinable(of_one_level);
  return of_one_level.size() < most_sources ? std::span<Segment const>() : of_one_level.first(most_sources);
}

std::vector<std::int64_t> dead_between(sql::Transaction& tx, std::int64_t first, std::int64_t last) {
  std::vector<std::int64_t> dead;
  dead_numbers(tx).each([&](std::int64_t number) {
    if (number >= first && number <= last) dead.push_back(number);
  });
  return dead;
}

Merge begun(sql::Transaction& tx, int level, std::span<Segment const> sources) {
  Merge merge{.level = level,
              .segment = next_segment(tx),
              .first_number = sources.front().first_number,
              .last_number = sources.back().last_number,
              .last_term = {},
              .dead = {}};
  merge.dead = dead_between(tx, merge.first_number, merge.last_number);
  constexpr auto remember = R"sql(
    insert into search_merge (level, segment, first_number, last_number, dead) values ($1, $2, $3, $4, $5))sql";
  tx.run(remember, level, merge.segment, merge.first_number, merge.last_number, encoded_numbers(merge.dead));
  return merge;
}

std::optional<Merge> under_way(sql::Transaction& tx, int level) {
  constexpr auto of_this_level = R"sql(
    select segment, first_number, last_number, coalesce(last_term, ''), dead from search_merge where level = $1)sql";
  auto rows = tx.query(of_this_level, level);
  if (!rows.next()) return std::nullopt;
  return Merge{.level = level,
               .segment = rows.integer(0),
               .first_number = rows.integer(1),
               .last_number = rows.integer(2),
               .last_term = std::string(rows.text(3)),
               .dead = decoded_numbers(rows.bytes(4))};
}

class Merging {
public:
  Merging(sql::Transaction& tx, Merge merge, std::vector<Segment> const& segments)
      : tx_(tx),
        merge_(std::move(merge)),
        store_(merge_.segment),
        writer_(merge_.first_number,
                [this](std::string first, sql::Bytes block) { store_.add(std::move(first), std::move(block)); }) {
    for (auto const& segment : segments) {
      if (segment.first_number < merge_.first_number || segment.last_number > merge_.last_number) continue;
      sources_.push_back(segment);
      readers_.emplace_back(segment, merge_.last_term);
    }
    for (auto const number : merge_.dead) dead_.add(number);
  }

  void advance(std::size_t blocks) {
    for (auto& reader : readers_) step(reader);
    while (!reading_.empty() && store_.size() < blocks) copy_smallest_term();
    writer_.finish();
    store_.store(tx_);
    if (reading_.empty())
      finish();
    else
      tx_.run("update search_merge set last_term = $2 where level = $1", merge_.level, merge_.last_term);
  }

private:
  void step(SegmentReader& reader) {
    if (reader.next(tx_)) reading_.push_back(&reader);
  }

  // Sources stand in the order of their numbers, so their postings follow each other.
  void copy_smallest_term() {
    merge_.last_term = (*std::ranges::min_element(reading_, {}, [](auto* reader) { return reader->term(); }))->term();
    postings_.clear();
    std::vector<SegmentReader*> reading;
    reading.swap(reading_);
    for (auto* reader : reading) {
      if (reader->term() != merge_.last_term) {
        reading_.push_back(reader);
        continue;
      }
      reader->append_postings(postings_);
      step(*reader);
    }
    std::erase_if(postings_, [this](Posting const& posting) { return dead_.contains(posting.number); });
    if (!postings_.empty()) writer_.add(merge_.last_term, postings_);
  }

  void finish() {
    std::int64_t live = 0;
    for (auto const& source : sources_) {
      live += source.live;
      tx_.run("update search_segment set level = -1 where segment = $1", source.segment);
    }
    tx_.run("delete from search_merge where level = $1", merge_.level);
    // Where nothing lives any more, the rest goes as well.
    forget_dead(tx_, live > 0 ? merge_.dead : dead_between(tx_, merge_.first_number, merge_.last_number));
    auto const level = live > 0 ? std::min(merge_.level + 1, top_level) : retired;
    add_segment(tx_, {merge_.segment, level, merge_.first_number, merge_.last_number, live});
  }

  sql::Transaction& tx_;
  Merge merge_;
  BlockStore store_;
  BlockWriter writer_;
  NumberSet dead_;
  std::vector<Segment> sources_;
  std::deque<SegmentReader> readers_;
  std::vector<SegmentReader*> reading_;  // those not at their end, in the order of their numbers
  std::vector<Posting> postings_;
};

std::optional<std::int64_t> retired_segment(sql::Transaction& tx) {
  auto rows = tx.query("select segment from search_segment where level < 0 order by segment limit 1");
  if (!rows.next()) return std::nullopt;
  return rows.integer(0);
}

// True when there was something to delete.
bool delete_retired(sql::Transaction& tx, std::int64_t blocks) {
  constexpr auto delete_some = R"sql(
    delete from search_block where segment = $1 and first_term in (
      select x.first_term from search_block x where x.segment = $1 order by x.first_term limit $2))sql";
  auto left = blocks;
  while (left > 0) {
    auto const segment = retired_segment(tx);
    if (!segment) break;
    auto const allowed = left;
    left -= tx.run(delete_some, *segment, allowed);
    if (left > 0) tx.run("delete from search_segment where segment = $1", *segment);
  }
  return left < blocks;
}

}  // namespace

std::int64_t next_segment(sql::Transaction& tx) {
  auto rows = tx.query("update search_counter set next_segment = next_segment + 1 returning next_segment");
  rows.next();
  return rows.integer(0);
}

bool merge_some(sql::Transaction& tx, std::size_t blocks) {
  auto const segments = standing_segments(tx);
  auto is_busy = false;
  for (int level = 0; level <= top_level; ++level) {
    auto merge = under_way(tx, level);
    auto const candidates = of_level(segments, level);
    if (auto const sources = due(candidates, level); !merge && !sources.empty()) merge = begun(tx, level, sources);
    if (!merge) continue;
    Merging(tx, std::move(*merge), segments).advance(blocks);
    is_busy = true;
  }
  return delete_retired(tx, static_cast<std::int64_t>(2 * blocks)) || is_busy;
}

}  // namespace gendan::search
