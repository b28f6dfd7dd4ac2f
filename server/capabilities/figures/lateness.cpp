#include "capabilities/figures/lateness.hpp"

#include <algorithm>

#include "base/decimal.hpp"

namespace gendan::figures {
namespace {

// Of the line at `place`, from 0; `sorted` by days.
std::int64_t days_at(std::vector<DaysLate> const& sorted, std::int64_t place) {
  auto const at = std::ranges::find_if(sorted, [&](auto const& count) {
    place -= count.lines;
    return place < 0;
  });
  return at->days;
}

}  // namespace

std::optional<LateDays> late_days(std::vector<DaysLate> counts) {
  std::erase_if(counts, [](auto const& count) { return count.lines <= 0; });
  if (counts.empty()) return std::nullopt;
  std::ranges::sort(counts, {}, &DaysLate::days);
  std::int64_t lines = 0;
  std::int64_t days = 0;
  for (auto const& count : counts) {
    lines += count.lines;
    days += count.days * count.lines;
  }
  LateDays result;
  result.mean = multiplied_and_divided(days, 10'000, lines, Rounding::half_away_from_zero);
  result.median = (days_at(counts, (lines - 1) / 2) + days_at(counts, lines / 2)) * 5;
  result.longest = counts.back().days;
  return result;
}

}  // namespace gendan::figures
