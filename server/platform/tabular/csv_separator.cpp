#include <algorithm>
#include <map>

#include "platform/tabular/csv_rows.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t sampled_records = 100;

// Fields of each record that is not blank. A fault ends the sample: under a wrong separator quotes look wrong.
std::vector<std::size_t> field_counts(std::string const& sample, bool is_cut, char separator) {
  std::vector<std::size_t> counts;
  CsvRows rows(std::make_unique<TextSource>(std::make_unique<MemoryBytes>(sample), "utf-8"), separator);
  try {
    SourceRow row;
    while (counts.size() < sampled_records && rows.next(row)) {
      if (row.cells.size() > 1 || !row.cells.front().text.empty()) counts.push_back(row.cells.size());
    }
  } catch (Refusal const&) {
    is_cut = false;
  }
  if (is_cut && counts.size() > 1 && counts.size() < sampled_records) counts.pop_back();
  return counts;
}

// The share of records that agree, weighed by how much the separator cuts: a comma found once in every
// address loses against the ten tabs beside it.
double agreement(std::vector<std::size_t> const& counts) {
  std::map<std::size_t, std::size_t> records_by_count;
  for (auto const count : counts) ++records_by_count[count];
  double best = 0;
  for (auto const& [count, records] : records_by_count) {
    auto const share = static_cast<double>(records) / static_cast<double>(counts.size());
    best = std::max(best, share * static_cast<double>(count - 1) / static_cast<double>(count));
  }
  return best;
}

}  // namespace

char detected_separator(std::string const& sample, bool is_cut) {
  char best = ',';
  double best_agreement = 0;
  for (char const candidate : {',', ';', '\t', '|'}) {
    auto const found = agreement(field_counts(sample, is_cut, candidate));
    if (found > best_agreement) {
      best = candidate;
      best_agreement = found;
    }
  }
  return best;
}

}  // namespace gendan::tabular
