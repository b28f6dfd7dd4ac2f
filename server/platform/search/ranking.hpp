// How hits come into their order. Pure and in whole numbers: the same on every machine and database.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/search/number_set.hpp"

namespace gendan::search {

// What a term counts: BM25's rarity of a term that `holding` of `entries` have, in thousandths, times the
// query's weight. At least 1: a term that everything holds still finds everything.
inline constexpr std::int64_t most_term_weight = 50'000;  // 64 terms of it at full impact fit 32 bits
std::int64_t rarity(std::int64_t entries, std::int64_t holding, int query_weight);

// The points of each number, kept in stretches.
class Scores {
public:
  using Points = std::array<std::int32_t, span_size>;

  void add(std::int64_t number, std::int32_t points) {
    auto const span = static_cast<std::size_t>(number / span_size);
    if (span >= spans_.size()) spans_.resize(span + 1);
    if (!spans_[span]) spans_[span] = std::make_unique<Points>();
    (*spans_[span])[static_cast<std::size_t>(number % span_size)] += points;
  }

  void keep_only(NumberSet const& allowed);
  std::int64_t best() const;
  // The `place`-th highest of those from `least` to below `end`, or 0 when there are fewer.
  std::int64_t at_place(std::size_t place, std::int64_t least, std::int64_t end) const;
  // Ascending.
  std::vector<std::int64_t> numbers_scoring(std::int64_t least, std::int64_t most) const;
  std::int64_t of(std::int64_t number) const;

private:
  std::vector<std::unique_ptr<Points>> spans_;
};

// A hit with all that its order depends on.
struct Candidate {
  std::int64_t score = 0;
  std::int64_t order_key = 0;
  std::string id;
  std::string kind;
};
// Higher score, then newer, then smaller id, then smaller kind.
bool comes_before(Candidate const& a, Candidate const& b);

}  // namespace gendan::search
