// What a customer's document says, as an order: read by rules from words and tables, never invented.
//
// A field is read where a label of it stands (English or Chinese) or under a column's heading, and only when its
// value can mean one thing. All else is left out and listed as a note with its place. Nothing here opens files:
// a document comes as rows of placed texts (reading_source.hpp).
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/orders.hpp"
#include "capabilities/requirements/reading_source.hpp"
#include "capabilities/requirements/requirement.hpp"

namespace gendan::requirements {

// How the customer writes 03/04/2026, and 1,234 or 1.234: told by whoever knows it; else what can mean two things
// is left out.
enum class DateOrder { day_first, month_first, year_first };
BOOST_DESCRIBE_ENUM(DateOrder, day_first, month_first, year_first)
enum class DecimalMark { dot, comma };
BOOST_DESCRIBE_ENUM(DecimalMark, dot, comma)

struct ReadingHabits {
  std::optional<DateOrder> date_order;
  std::optional<DecimalMark> decimal_mark;
};
BOOST_DESCRIBE_STRUCT(ReadingHabits, (), (date_order, decimal_mark))

// Something that stands there and was not taken. `field`: for which field, where that is known.
struct ReadingNote {
  std::string code;  // not_recognised, ambiguous_date, date_without_year, not_a_date, several_dates, ambiguous_number,
                     // not_a_number, ambiguous_currency, several_currencies, not_a_location_code, not_in_this_edition,
                     // said_otherwise, too_long, too_many_lines, no_text, pages_left_out
  std::optional<std::string> field;
  Origin origin;
};
BOOST_DESCRIBE_STRUCT(ReadingNote, (), (code, field, origin))

// Who orders, by name: to be matched with a customer by a person.
struct ReadBuyer {
  std::string name;
  Origin origin;
};
BOOST_DESCRIBE_STRUCT(ReadBuyer, (), (name, origin))

struct ReadOrder {
  orders::OrderContent content;
  std::vector<FieldLink> links;  // one for each field of the content
  std::vector<ReadingNote> notes;
  std::int64_t notes_left_out = 0;  // beyond most_notes
  std::optional<ReadBuyer> buyer;
};
BOOST_DESCRIBE_STRUCT(ReadOrder, (), (content, links, notes, notes_left_out, buyer))

inline constexpr std::size_t most_notes = 200;

// `received_on`: a day whose year is not said is the first such day from then on.
ReadOrder read_order(PlacedDocument const& document, ReadingHabits const& habits,
                     std::optional<CalendarDate> received_on = std::nullopt);

}  // namespace gendan::requirements
