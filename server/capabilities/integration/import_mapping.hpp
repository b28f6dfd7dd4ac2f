// How a table from outside becomes orders: which column goes where, and how its texts are read.
//
// A mapping is data, saved by name. Nothing of a row is dropped: columns that no rule takes, and values
// that a rule empties, stay with the line as facts under the column's own name.
#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "base/text.hpp"

namespace gendan::integration {

// How days are written in a column where they could be read in two ways. Two-digit years are 1970 to 2069.
enum class DateFormat { ymd, dmy, mdy, d_mon_y };  // 2006-06-02 · 02/06/2006 · 06/02/06 · 02-Jun-06
BOOST_DESCRIBE_ENUM(DateFormat, ymd, dmy, mdy, d_mon_y)

enum class NumberFormat { plain, comma_thousands, point_thousands };  // 1234.5 · 1,234.5 · 1.234,5
BOOST_DESCRIBE_ENUM(NumberFormat, plain, comma_thousands, point_thousands)

struct ColumnRule {
  // "customer_name", "incoterm", "delivery_address.city"; of a line "lines.quantity", "lines.supplier_name",
  // "lines.delivered_on", "lines.delivered_quantity".
  Code to;
  std::optional<BoundedText<1, 400>> column;
  std::optional<BoundedText<1, 400>> constant;  // instead of a column
  std::vector<BoundedText<1, 400>> empty_when;  // texts that mean "nothing": "N/A - From RDC"
  std::map<std::string, std::string> values;    // texts to be replaced: "Ocean" → "sea"
  std::vector<DateFormat> date_formats;         // tried in order; ymd when empty
  std::optional<NumberFormat> number_format;
};
BOOST_DESCRIBE_STRUCT(ColumnRule, (), (to, column, constant, empty_when, values, date_formats, number_format))

// A cell that says "see the row numbered so": its value is that row's value in the same column.
struct ReferenceRule {
  BoundedText<1, 400> column;
  BoundedText<1, 400> key_column;  // what the number refers to
  BoundedText<1, 100> before;      // the text just before the number: "(ID#:"
  BoundedText<1, 100> after;       // and just behind it: ")"
};
BOOST_DESCRIBE_STRUCT(ReferenceRule, (), (column, key_column, before, after))

struct ImportMapping {
  Name name;
  std::optional<BoundedText<0, 2000, Lines::many>> description;
  Code source_system;            // whose references these are; the same one again makes no double
  BoundedText<1, 400> group_by;  // the column that tells orders apart
  std::vector<ColumnRule> rules;
  std::vector<ReferenceRule> references;
};
BOOST_DESCRIBE_STRUCT(ImportMapping, (), (name, description, source_system, group_by, rules, references))

// Contradictions within the mapping, and columns that the table does not have.
std::vector<Problem> mapping_problems(ImportMapping const& mapping, std::vector<std::string> const& columns);

// The number that a cell refers to, or nullopt when it holds a value of its own.
std::optional<std::string> referred_key(std::string_view text, ReferenceRule const& rule);

}  // namespace gendan::integration
