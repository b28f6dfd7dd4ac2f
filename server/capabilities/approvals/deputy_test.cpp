#include "capabilities/approvals/deputy.hpp"

#include <gtest/gtest.h>

namespace gendan::approvals {
namespace {

struct Case {
  char const* deputy;
  char const* from;
  char const* until;
  char const* problem;  // null: none
};

constexpr char zhang_wei[] = "01j00000000000000000000001";
constexpr char li_na[] = "01j00000000000000000000002";

TEST(Deputation, HoldsAsTheTableSays) {
  auto const person = identity::PersonId::parsed(zhang_wei).value();
  CalendarDate const today(2026, 3, 2);
  for (auto const& [deputy, from, until, problem] :
       {Case{li_na, "2026-03-02", "2026-03-02", nullptr}, Case{li_na, "2026-02-01", "2026-03-02", nullptr},
        Case{li_na, "2026-03-02", "2027-03-03", nullptr}, Case{li_na, "2026-03-02", "2027-03-04", "too_long"},
        Case{li_na, "2026-02-01", "2026-03-01", "in_the_past"},
        Case{li_na, "2026-03-09", "2026-03-08", "before_from_on"},
        Case{zhang_wei, "2026-03-02", "2026-03-02", "deputy_is_oneself"}}) {
    Deputation const deputation{identity::PersonId::parsed(deputy).value(), CalendarDate::parsed(from).value(),
                                CalendarDate::parsed(until).value()};
    auto const problems = deputation_problems(deputation, person, today);
    EXPECT_EQ(problems.empty() ? "none" : problems.front().code, problem == nullptr ? "none" : problem)
        << from << " " << until;
    EXPECT_LE(problems.size(), 1U);
  }
}

}  // namespace
}  // namespace gendan::approvals
