// IANA time zones: names, and the local date of an instant. The one place that knows the zone database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/instant.hpp"

namespace gendan {

bool is_known_zone(std::string_view name);
std::vector<std::string> zone_names();

// The date people in this zone write at this instant. Throws std::invalid_argument for an unknown zone.
CalendarDate local_date(Instant at, std::string_view zone);
// The first instant of a date in this zone: a midnight in a gap moves forward, an ambiguous one is its first.
Instant start_of_day(CalendarDate date, std::string_view zone);

// What clocks on the wall there show, in minutes since they showed 0:00.
int minute_of_day(Instant at, std::string_view zone);
// When they show this minute of the date: one in a gap moves forward, an ambiguous one is its first.
Instant at_minute(CalendarDate date, int minute, std::string_view zone);

}  // namespace gendan
