// Two documents compared field by field. The result lists every field that either has, not only what differs:
// it is the proof of what was checked.
//
// Paths are JSON pointers; a line is named by its position, as in the record of changes: "/currency",
// "/lines/20/unit_price", "/lines/20/specification/颜色". A line's fields are named after the left document;
// a line that only the right one has is named after that.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/whole.hpp"
#include "capabilities/verification/line_alignment.hpp"

namespace gendan::verification {

// In basis points of the left document's value; 0 unless stated. A tolerance that a line of the left document
// states itself counts before these.
struct Tolerances {
  std::optional<orders::Tolerance> quantity_over;
  std::optional<orders::Tolerance> quantity_under;
  std::optional<orders::Tolerance> amount;  // either way
};
BOOST_DESCRIBE_STRUCT(Tolerances, (), (quantity_over, quantity_under, amount))

enum class Verdict { equal, within_tolerance, differs, missing_left, missing_right };
BOOST_DESCRIBE_ENUM(Verdict, equal, within_tolerance, differs, missing_left, missing_right)

struct ComparedField {
  std::string path;
  describe::RawJson left;  // null: the left document does not have it
  describe::RawJson right;
  Verdict verdict = Verdict::equal;
  Weight weight = Weight::minor;
  std::optional<Lookalike> lookalike;  // of codes that differ by nothing else
};
BOOST_DESCRIBE_STRUCT(ComparedField, (), (path, left, right, verdict, weight, lookalike))

enum class LineVerdict { matched, line_missing, line_extra };  // missing on the right, extra there
BOOST_DESCRIBE_ENUM(LineVerdict, matched, line_missing, line_extra)

struct ComparedLine {
  LineVerdict verdict = LineVerdict::matched;
  std::optional<MatchedBy> matched_by;
  std::vector<std::int64_t> left;  // positions; several on one side stand for one on the other
  std::vector<std::int64_t> right;
};
BOOST_DESCRIBE_STRUCT(ComparedLine, (), (verdict, matched_by, left, right))

enum class Side { left, right };
BOOST_DESCRIBE_ENUM(Side, left, right)

struct RepeatedLines {
  Side side = Side::left;
  std::vector<std::int64_t> positions;
};
BOOST_DESCRIBE_STRUCT(RepeatedLines, (), (side, positions))

// How many fields came out how.
struct VerdictCounts {
  std::int64_t compared = 0;
  std::int64_t equal = 0;
  std::int64_t within_tolerance = 0;
  std::int64_t differs = 0;
  std::int64_t missing_left = 0;
  std::int64_t missing_right = 0;

  void count(Verdict verdict);
};
BOOST_DESCRIBE_STRUCT(VerdictCounts, (), (compared, equal, within_tolerance, differs, missing_left, missing_right))
struct Counts : VerdictCounts {
  std::int64_t critical = 0;  // neither equal nor within tolerance, by weight
  std::int64_t major = 0;
  std::int64_t minor = 0;
  std::int64_t lines_matched = 0;
  std::int64_t lines_missing = 0;
  std::int64_t lines_extra = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (VerdictCounts), (critical, major, minor, lines_matched, lines_missing, lines_extra))

struct Comparison {
  bool is_equal = true;  // nothing differs, at most within tolerance
  Counts counts;
  std::vector<ComparedLine> lines;
  std::vector<RepeatedLines> repeated_lines;
  std::vector<ComparedField> fields;  // the header's, then line by line
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (is_equal, counts, lines, repeated_lines, fields))

Comparison compared(Document const& left, Document const& right, Tolerances const& tolerances);

bool is_discrepancy(Verdict verdict);

}  // namespace gendan::verification
