// How soon something becomes too late, as the groups of the list say it.
#pragma once

#include <boost/describe.hpp>

#include "base/instant.hpp"

namespace gendan::work {

enum class Urgency { overdue, today, this_week, later };
BOOST_DESCRIBE_ENUM(Urgency, overdue, today, this_week, later)

// Days and weeks (from Monday on) are those of the reader's zone.
struct Horizon {
  Instant now;
  Instant day_ends_at;   // the first instant of tomorrow
  Instant week_ends_at;  // the first instant of next Monday
};

// What becomes too late with the end of a day still belongs to that day.
Urgency urgency_of(Instant too_late_at, Horizon const& horizon);

}  // namespace gendan::work
