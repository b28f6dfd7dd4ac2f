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
// its format (38870). Anything else in the first of the formats that reads it, and without formats where one number can
// be no month (27/8/2006); nullopt when none does.
std::optional<CalendarDate> read_date(std::string_view text, std::vector<DateFormat> const& formats);

// Whether what was not read without a format would be read in one: "03/04/2026", "1,5".
bool needs_date_format(std::string_view text);
bool needs_number_format(std::string_view text);

// The plain decimal of a text, without a currency's sign; nullopt when it is no number in this format. Without one,
// what can be read in one way: 1234.5, 1,234.5 and 1.234,5, but not 1,5.
std::optional<std::string> read_number(std::string_view text, std::optional<NumberFormat> format);

}  // namespace gendan::integration
