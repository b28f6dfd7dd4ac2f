// Immutable parts of the index: a range of numbers with its own sorted vocabulary.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "platform/search/block.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::search {

struct Segment {
  std::int64_t segment = 0;
  int level = 0;
  std::int64_t first_number = 0;
  std::int64_t last_number = 0;
  std::int64_t live = 0;  // numbers that stand for an entry
};

// In the order of their numbers.
std::vector<Segment> standing_segments(sql::Transaction& tx);
void add_segment(sql::Transaction& tx, Segment const& segment);
// Takes dead numbers off the `live` of their segments.
void count_dead(sql::Transaction& tx, std::span<std::int64_t const> numbers);

// Gathers what a BlockWriter gives and stores it at once.
class BlockStore {
public:
  explicit BlockStore(std::int64_t segment) : segment_(segment) {}

  void add(std::string first_term, sql::Bytes block);
  std::size_t size() const { return rows_.size(); }
  void store(sql::Transaction& tx);

private:
  std::int64_t segment_;
  std::vector<std::vector<sql::Value>> rows_;
};

// Hands over the postings of each term in turn, of all standing segments in no promised order.
void each_postings(sql::Transaction& tx, std::span<std::string const> terms,
                   std::function<void(std::size_t term, std::vector<Posting> const& postings)> const& take);

// The vocabulary of one segment from after `last_term` on, read a few blocks at a time.
class SegmentReader {
public:
  SegmentReader(Segment const& segment, std::string last_term) : segment_(segment), term_(std::move(last_term)) {}

  bool next(sql::Transaction& tx);
  std::string const& term() const { return term_; }
  void append_postings(std::vector<Posting>& to) const { reader_->append_postings(to); }

private:
  bool fetch(sql::Transaction& tx);

  Segment segment_;
  std::string term_;  // the last one handed out
  std::vector<sql::Bytes> blocks_;
  std::size_t block_ = 0;
  std::optional<BlockReader> reader_;
};

}  // namespace gendan::search
