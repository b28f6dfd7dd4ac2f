#include "base/calendar_date.hpp"

#include "base/digits.hpp"

namespace gendan {
namespace {

std::chrono::year_month_day parts_of(CalendarDate date) { return std::chrono::year_month_day(date.days()); }

std::string month_text_of(std::chrono::year_month_day const& parts) {
  std::string text;
  append_padded(text, static_cast<int>(parts.year()), 4);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(parts.month())), 2);
  return text;
}

}  // namespace

std::optional<CalendarDate> CalendarDate::parsed(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto const year = number_of_digits(text.substr(0, 4));
  auto const month = number_of_digits(text.substr(5, 2));
  auto const day = number_of_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<CalendarDate> CalendarDate::of(int year, unsigned month, unsigned day) {
  if (!is_a_day(year, month, day)) return std::nullopt;
  return CalendarDate(year, month, day);
}

CalendarDate CalendarDate::utc_date_of(Instant at) {
  return from_days(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_time<Milliseconds>(Milliseconds(at.unix_milliseconds()))));
}

int CalendarDate::year() const { return static_cast<int>(parts_of(*this).year()); }
unsigned CalendarDate::month() const { return static_cast<unsigned>(parts_of(*this).month()); }
unsigned CalendarDate::day() const { return static_cast<unsigned>(parts_of(*this).day()); }

Instant CalendarDate::utc_start() const {
  return Instant::from_unix_milliseconds(Milliseconds(days_.time_since_epoch()).count());
}

std::string CalendarDate::text() const {
  auto const parts = parts_of(*this);
  auto text = month_text_of(parts);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(parts.day())), 2);
  return text;
}

std::string CalendarDate::month_text() const { return month_text_of(parts_of(*this)); }

}  // namespace gendan
