// Dates as documents write them. What can mean two days is a fault by name.
#pragma once

#include "capabilities/requirements/reading_values.hpp"

namespace gendan::requirements {

// The one date in the text; "2026年5月1日前" and "before 1 May 2026" hold one.
Read<CalendarDate> read_date(std::string_view text, std::optional<DateOrder> order);

}  // namespace gendan::requirements
