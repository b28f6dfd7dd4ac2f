// By when goods are wanted, as people write it in passing: "by 15 Jan pls", "1月15日前". The year that is not said is
// the first in which that day is not past when the document came. What may mean another day, or none, is not read.
#pragma once

#include "capabilities/requirements/reading_values.hpp"

namespace gendan::requirements {

// Faults as of read_date; not_recognised for what names no latest day: "not before", "after", "1月15日起".
Read<CalendarDate> read_deadline(std::string_view text, std::optional<DateOrder> order,
                                 std::optional<CalendarDate> received_on);

// Whether it says from when, not by when.
bool names_an_earliest_day(std::string_view text);
// Whether it denies, asks or leaves open what it says: "can you", "not", "左右", "?".
bool is_unsure(std::string_view text);
// How many days it names, with their year or without.
std::size_t days_named(std::string_view text);

}  // namespace gendan::requirements
