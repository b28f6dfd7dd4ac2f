#include "capabilities/approvals/deputy.hpp"

namespace gendan::approvals {

std::vector<Problem> deputation_problems(Deputation const& deputation, identity::PersonId const& person,
                                         CalendarDate today) {
  std::vector<Problem> problems;
  if (deputation.deputy_id == person) problems.push_back({"/deputy_id", "deputy_is_oneself", {}});
  if (deputation.until_on < deputation.from_on)
    problems.push_back({"/until_on", "before_from_on", {}});
  else if (deputation.until_on < today)
    problems.push_back({"/until_on", "in_the_past", {}});
  else if (deputation.from_on + longest_deputation < deputation.until_on)
    problems.push_back({"/until_on", "too_long", {}});
  return problems;
}

}  // namespace gendan::approvals
