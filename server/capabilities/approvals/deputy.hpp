// Who stands in for whom, on which days: pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/refusal.hpp"
#include "capabilities/identity/identity.hpp"

namespace gendan::approvals {

// Both days count.
struct Deputation {
  identity::PersonId deputy_id;
  CalendarDate from_on;
  CalendarDate until_on;
};
BOOST_DESCRIBE_STRUCT(Deputation, (), (deputy_id, from_on, until_on))

// The longest absence that is named at once; a deputy for good is a role.
inline constexpr std::chrono::days longest_deputation{366};

// deputy_is_oneself, before_from_on, in_the_past, too_long
std::vector<Problem> deputation_problems(Deputation const& deputation, identity::PersonId const& person,
                                         CalendarDate today);

}  // namespace gendan::approvals
