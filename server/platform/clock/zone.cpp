#include "platform/clock/zone.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace gendan {
namespace {

date::time_zone const* find_zone(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (std::runtime_error const&) {
    return nullptr;
  }
}

date::time_zone const& existing_zone(std::string_view name) {
  auto const* zone = find_zone(name);
  if (zone == nullptr) throw std::invalid_argument("unknown time zone " + std::string(name));
  return *zone;
}

}  // namespace

bool is_known_zone(std::string_view name) { return find_zone(name) != nullptr; }

std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  for (auto const& zone : date::get_tzdb().zones) names.push_back(zone.name());
  return names;
}

CalendarDate local_date(Instant at, std::string_view zone) {
  date::sys_time<Milliseconds> const time{Milliseconds(at.unix_milliseconds())};
  auto const local = existing_zone(zone).to_local(time);
  auto const days = std::chrono::floor<std::chrono::days>(local.time_since_epoch());
  return CalendarDate::from_days(std::chrono::sys_days(days));
}

int minute_of_day(Instant at, std::string_view zone) {
  date::sys_time<Milliseconds> const time{Milliseconds(at.unix_milliseconds())};
  auto const local = existing_zone(zone).to_local(time).time_since_epoch();
  return static_cast<int>(
      std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local)).count());
}

Instant at_minute(CalendarDate date, int minute, std::string_view zone) {
  auto const local = date::local_seconds{date.days().time_since_epoch()} + std::chrono::minutes(minute);
  auto const info = existing_zone(zone).get_info(local);
  auto const utc = info.result == date::local_info::nonexistent ? info.first.end.time_since_epoch()
                                                                : local.time_since_epoch() - info.first.offset;
  return Instant::from_unix_milliseconds(std::chrono::duration_cast<Milliseconds>(utc).count());
}

Instant start_of_day(CalendarDate date, std::string_view zone) { return at_minute(date, 0, zone); }

}  // namespace gendan
