#include "capabilities/views/saved_view.hpp"

#include <set>

namespace gendan::views {

std::vector<Problem> view_problems(ViewChoice const& choice) {
  std::vector<Problem> problems;
  if (choice.columns.size() > most_columns) problems.push_back({"/columns", "too_many", std::to_string(most_columns)});
  std::set<Code> seen;
  for (std::size_t at = 0; at < choice.columns.size(); ++at) {
    if (!seen.insert(choice.columns[at]).second)
      problems.push_back({"/columns/" + std::to_string(at), "given_twice", {}});
  }
  return problems;
}

}  // namespace gendan::views
