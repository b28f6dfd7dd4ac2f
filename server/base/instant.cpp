#include "base/instant.hpp"

#include <algorithm>

#include "base/calendar_date.hpp"
#include "base/digits.hpp"

namespace gendan {
namespace {

using std::chrono::hours, std::chrono::minutes, std::chrono::seconds;

constexpr std::int64_t milliseconds_per_day = 86'400'000;

std::optional<int> two_digits(std::string_view text, std::size_t from, int most) {
  auto const number = number_of_digits(text.substr(from, 2));
  return number && *number <= most ? number : std::nullopt;
}

// "HH:MM:SS"; second 60 is let through and judged once the offset is known.
std::optional<Milliseconds> time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  auto const hour = two_digits(text, 0, 23);
  auto const minute = two_digits(text, 3, 59);
  auto const second = two_digits(text, 6, 60);
  if (!hour || !minute || !second) return std::nullopt;
  return hours(*hour) + minutes(*minute) + seconds(*second);
}

// Takes ".123456" off the front of `text`, cut to milliseconds; no fraction is zero.
std::optional<Milliseconds> taken_fraction(std::string_view& text) {
  if (!text.starts_with('.')) return Milliseconds(0);
  auto const end = std::min(text.find_first_not_of("0123456789", 1), text.size());
  auto digits = std::string(text.substr(1, std::min<std::size_t>(end - 1, 3)));
  if (digits.empty()) return std::nullopt;
  digits.resize(3, '0');
  text.remove_prefix(end);
  return Milliseconds(*number_of_digits(digits));
}

// "Z" or "+08:00".
std::optional<Milliseconds> offset_of(std::string_view text) {
  if (text == "Z" || text == "z") return Milliseconds(0);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  auto const hour = two_digits(text, 1, 23);
  auto const minute = two_digits(text, 4, 59);
  if (!hour || !minute) return std::nullopt;
  auto const offset = hours(*hour) + minutes(*minute);
  return text[0] == '-' ? -offset : offset;
}

bool can_be_written(Instant at) {
  static constexpr auto first = CalendarDate(1, 1, 1).days().time_since_epoch();
  static constexpr auto last = CalendarDate(9999, 12, 31).days().time_since_epoch();
  return at.unix_milliseconds() >= Milliseconds(first).count() &&
         at.unix_milliseconds() < Milliseconds(last).count() + milliseconds_per_day;
}

}  // namespace

std::optional<Instant> Instant::parsed(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  auto const date = CalendarDate::parsed(text.substr(0, 10));
  auto const time = time_of_day(text.substr(11, 8));
  auto rest = text.substr(19);
  auto const fraction = taken_fraction(rest);
  auto const offset = offset_of(rest);
  if (!date || !time || !fraction || !offset) return std::nullopt;
  auto const whole = date->utc_start() + (*time - *offset);
  // A leap second exists only as 23:59:60 UTC; like POSIX, it is the first second of the next day.
  bool const is_leap_second = text.substr(17, 2) == "60";
  if (is_leap_second && whole.value_ % milliseconds_per_day != 0) return std::nullopt;
  auto const at = whole + *fraction;
  return can_be_written(at) ? std::optional(at) : std::nullopt;
}

std::string Instant::text() const {
  auto const date = CalendarDate::utc_date_of(*this);
  auto const in_day = static_cast<int>((*this - date.utc_start()).count());
  auto text = date.text();
  text += 'T';
  append_padded(text, in_day / 3'600'000, 2);
  text += ':';
  append_padded(text, in_day / 60'000 % 60, 2);
  text += ':';
  append_padded(text, in_day / 1'000 % 60, 2);
  text += '.';
  append_padded(text, in_day % 1'000, 3);
  text += 'Z';
  return text;
}

}  // namespace gendan
