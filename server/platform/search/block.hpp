// Where a stretch of the sorted vocabulary is kept with its postings: one row of search_block.
//
// A term is written as what differs from the term before it; a posting is the distance from the number
// before it and the impact. A block stays below the size from which PostgreSQL would move it out of its
// row; a term with more postings than that has a block of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/bytes.hpp"

namespace gendan::search {

// That an entry holds a term. The impact says how much the term says about it, apart from how rare it is.
struct Posting {
  std::int64_t number = 0;
  std::uint8_t impact = 0;

  friend bool operator==(Posting const&, Posting const&) = default;
};

class BlockWriter {
public:
  using Take = std::function<void(std::string first_term, sql::Bytes block)>;

  // `base` is not above any number.
  BlockWriter(std::int64_t base, Take take) : base_(base), take_(std::move(take)) {}

  // Terms ascend by bytes, numbers ascend.
  void add(std::string_view term, std::span<Posting const> postings);
  void finish();

private:
  std::int64_t base_;
  Take take_;
  std::string first_term_;
  std::string last_term_;
  sql::Bytes block_;
  sql::Bytes encoded_;  // of the term being added
};

class BlockReader {
public:
  BlockReader(std::int64_t base, std::span<std::byte const> block) : base_(base), reader_(block) {}

  bool next();
  bool seek(std::string_view term);  // forwards from where it stands
  std::string const& term() const { return term_; }
  void append_postings(std::vector<Posting>& to) const;

private:
  std::int64_t base_;
  ByteReader reader_;
  std::string term_;
  std::span<std::byte const> postings_;
};

}  // namespace gendan::search
