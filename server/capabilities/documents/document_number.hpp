// Numbers of documents: a pattern for each kind, a counter without gaps.
//
// A pattern is text with {counter} or {counter:4} (digits at least), and {year}, {yy}, {month}:
// "PI-{year}-{counter:5}". The counter begins anew where the text around it does: each year with {year}. An order's
// further versions of the same document keep its number with "-R1", "-R2" … behind, as traders do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar_date.hpp"

namespace gendan::documents {

// "counter_missing", "number_placeholder_unknown", "character_not_allowed", "too_long"; nullopt: it holds.
std::optional<std::string_view> pattern_fault(std::string_view pattern);

struct NumberSeries {
  std::string before;  // the counter
  std::string after;
  std::size_t digits = 1;

  std::string key() const { return before + "#" + after; }
  std::string number(std::int64_t counter) const;
};
// Of a pattern without a fault.
NumberSeries series_of(std::string_view pattern, CalendarDate today);

// `version` from 1.
std::string versioned_number(std::string const& number, std::int64_t version);

}  // namespace gendan::documents
