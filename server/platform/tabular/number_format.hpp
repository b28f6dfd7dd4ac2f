// Whether a number format shows a stored number as a date or time, and that date or time as ISO text.
// Source: ECMA-376 part 1, 18.8.30 (formats and their built-in numbers) and 18.17.4.1 (date systems).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gendan::tabular {

enum class Shown : unsigned char { number, date, time, date_time, duration };

Shown shown_by_builtin_format(int id);
Shown shown_by_format(std::string_view code);

enum class DateSystem { from_1900, from_1904 };

// "2026-03-15", "08:30:00", "2026-03-15T08:30:00", with ".250" when there are milliseconds; a duration is
// "36:00:00". nullopt when no such day exists: before the system's first, after 9999, and 1900-02-29.
std::optional<std::string> date_text(double serial, Shown shown, DateSystem system);

}  // namespace gendan::tabular
