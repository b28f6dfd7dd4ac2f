#include "capabilities/notifications/wish.hpp"

namespace gendan::notifications {

bool is_quiet(Wish const& wish, int minute_of_day) {
  if (!wish.quiet_from || !wish.quiet_until) return false;
  bool const has_begun = minute_of_day >= *wish.quiet_from;
  bool const is_before_end = minute_of_day < *wish.quiet_until;
  return *wish.quiet_from <= *wish.quiet_until ? has_begun && is_before_end : has_begun || is_before_end;
}

bool is_digest_day(DigestDays days, std::chrono::weekday day) {
  if (days == DigestDays::never) return false;
  return days == DigestDays::every_day || (day != std::chrono::Saturday && day != std::chrono::Sunday);
}

}  // namespace gendan::notifications
