#include "platform/search/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <tuple>

namespace gendan::search {

std::int64_t rarity(std::int64_t entries, std::int64_t holding, int query_weight) {
  auto const n = static_cast<double>(std::max(entries, holding));
  auto const held = static_cast<double>(holding);
  auto const rare = std::log(1.0 + (n - held + 0.5) / (held + 0.5));
  return std::max<std::int64_t>(1, std::llround(1'000.0 * rare)) * query_weight;
}

void Scores::keep_only(NumberSet const& allowed) {
  for (std::size_t span = 0; span < spans_.size(); ++span) {
    if (!spans_[span]) continue;
    auto const first = static_cast<std::int64_t>(span) * span_size;
    if (!allowed.span(static_cast<std::int64_t>(span))) {
      spans_[span].reset();
      continue;
    }
    for (std::int64_t i = 0; i < span_size; ++i) {
      if (!allowed.contains(first + i)) (*spans_[span])[static_cast<std::size_t>(i)] = 0;
    }
  }
}

std::int64_t Scores::best() const {
  std::int32_t best = 0;
  for (auto const& points : spans_) {
    if (points) best = std::max(best, *std::ranges::max_element(*points));
  }
  return best;
}

std::int64_t Scores::at_place(std::size_t place, std::int64_t least, std::int64_t end) const {
  std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> highest;
  auto above = least - 1;
  for (auto const& points : spans_) {
    if (!points) continue;
    for (std::int64_t const score : *points) {
      if (score <= above || score >= end) continue;
      highest.push(score);
      if (highest.size() <= place) continue;
      highest.pop();
      above = highest.top();
    }
  }
  return highest.size() < place ? 0 : highest.top();
}

std::vector<std::int64_t> Scores::numbers_scoring(std::int64_t least, std::int64_t most) const {
  std::vector<std::int64_t> numbers;
  for (std::size_t span = 0; span < spans_.size(); ++span) {
    if (!spans_[span]) continue;
    for (std::size_t i = 0; i < spans_[span]->size(); ++i) {
      auto const score = (*spans_[span])[i];
      if (score >= least && score <= most) numbers.push_back(static_cast<std::int64_t>(span * span_size + i));
    }
  }
  return numbers;
}

std::int64_t Scores::of(std::int64_t number) const {
  auto const& points = spans_.at(static_cast<std::size_t>(number / span_size));
  return points ? (*points)[static_cast<std::size_t>(number % span_size)] : 0;
}

bool comes_before(Candidate const& a, Candidate const& b) {
  return std::tie(b.score, b.order_key, a.id, a.kind) < std::tie(a.score, a.order_key, b.id, b.kind);
}

}  // namespace gendan::search
