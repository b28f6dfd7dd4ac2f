#include "capabilities/work/urgency.hpp"

namespace gendan::work {

Urgency urgency_of(Instant too_late_at, Horizon const& horizon) {
  if (too_late_at <= horizon.now) return Urgency::overdue;
  if (too_late_at <= horizon.day_ends_at) return Urgency::today;
  if (too_late_at <= horizon.week_ends_at) return Urgency::this_week;
  return Urgency::later;
}

}  // namespace gendan::work
