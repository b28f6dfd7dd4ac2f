// A date without time or zone, proleptic Gregorian, years 1 to 9999. Written YYYY-MM-DD.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace gendan {

class CalendarDate {
public:
  constexpr CalendarDate() = default;  // 1970-01-01
  constexpr CalendarDate(int year, unsigned month, unsigned day)
      : days_(std::chrono::sys_days(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day))) {}
  static constexpr CalendarDate from_days(std::chrono::sys_days days) { return CalendarDate(days); }
  static std::optional<CalendarDate> parsed(std::string_view text);  // YYYY-MM-DD only
  static std::optional<CalendarDate> of(int year, unsigned month, unsigned day);  // nullopt when there is no such day
  static CalendarDate utc_date_of(Instant at);

  constexpr std::chrono::sys_days days() const { return days_; }
  int year() const;
  unsigned month() const;
  unsigned day() const;
  std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }
  Instant utc_start() const;
  std::string text() const;
  std::string month_text() const;  // "2026-03"

  friend constexpr auto operator<=>(CalendarDate const&, CalendarDate const&) = default;
  friend constexpr CalendarDate operator+(CalendarDate date, std::chrono::days span) { return CalendarDate(date.days_ + span); }
  friend constexpr CalendarDate operator-(CalendarDate date, std::chrono::days span) { return CalendarDate(date.days_ - span); }
  friend constexpr std::chrono::days operator-(CalendarDate later, CalendarDate earlier) { return later.days_ - earlier.days_; }

private:
  explicit constexpr CalendarDate(std::chrono::sys_days days) : days_(days) {}
  std::chrono::sys_days days_{};
};

}  // namespace gendan
