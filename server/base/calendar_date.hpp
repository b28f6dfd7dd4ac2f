// A date without time or zone, proleptic Gregorian, years 1 to 9999. Written YYYY-MM-DD.
//
// What would leave these years, or name a day that does not exist, is std::out_of_range.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace gendan {

class CalendarDate {
public:
  constexpr CalendarDate() = default;  // 1970-01-01
  constexpr CalendarDate(int year, unsigned month, unsigned day)
      : CalendarDate(is_a_day(year, month, day) ? days_of(year, month, day)
                                                : throw std::out_of_range("there is no such day")) {}
  static constexpr CalendarDate from_days(std::chrono::sys_days days) { return CalendarDate(days); }
  static std::optional<CalendarDate> parsed(std::string_view text);               // YYYY-MM-DD only
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
  friend constexpr CalendarDate operator+(CalendarDate date, std::chrono::days span) {
    return CalendarDate(date.days_ + within_range(span));
  }
  friend constexpr CalendarDate operator-(CalendarDate date, std::chrono::days span) {
    return CalendarDate(date.days_ - within_range(span));
  }
  friend constexpr std::chrono::days operator-(CalendarDate later, CalendarDate earlier) {
    return later.days_ - earlier.days_;
  }

private:
  // No two dates are further apart, and sums of less do not overflow.
  static constexpr std::chrono::days within_range(std::chrono::days span) {
    constexpr std::chrono::days widest{3'652'058};
    if (span > widest || span < -widest) throw std::out_of_range("a date outside years 1 to 9999");
    return span;
  }
  static constexpr std::chrono::sys_days days_of(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
  }
  static constexpr bool is_a_day(int year, unsigned month, unsigned day) {
    return year >= 1 && year <= 9999 && month <= 12 && day <= 31 &&
           (std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)).ok();
  }

  explicit constexpr CalendarDate(std::chrono::sys_days days) : days_(days) {
    if (days < days_of(1, 1, 1) || days > days_of(9999, 12, 31))
      throw std::out_of_range("a date outside years 1 to 9999");
  }
  std::chrono::sys_days days_{};
};

}  // namespace gendan
