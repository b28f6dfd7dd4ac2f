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

Instant start_of_day(CalendarDate date, std::string_view zone) {
  date::local_days const local{date.days().time_since_epoch()};
  auto const info = existing_zone(zone).get_info(date::local_time<std::chrono::seconds>(local));
  auto const utc = info.result == date::local_info::nonexistent
                       ? info.first.end.time_since_epoch()
                       : std::chrono::seconds(local.time_since_epoch()) - info.first.offset;
  return Instant::from_unix_milliseconds(std::chrono::duration_cast<Milliseconds>(utc).count());
}

}  // namespace gendan
