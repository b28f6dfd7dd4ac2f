// Dates and numbers as people and other systems write them in tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar_date.hpp"
#include "capabilities/integration/import_mapping.hpp"

namespace gendan::integration {

// What can mean one day only is read whatever the formats: a year of four digits first (2006-06-02, 2006年6月2日,
// 20060602), the month by its name, and the number of days since 1899-12-30 that a spreadsheet shows where a date lost
// its format (38870). Anything else in the first of the formats that reads it; nullopt when none does.
std::optional<CalendarDate> read_date(std::string_view text, std::vector<DateFormat> const& formats);

// The plain decimal of a text, without a currency's sign; nullopt when it is no number in this format.
std::optional<std::string> read_number(std::string_view text, NumberFormat format);

}  // namespace gendan::integration
