// What each compared field means to who verifies: which were compared at all, and which differences somebody has to
// resolve.
#pragma once

#include "capabilities/verification/comparison.hpp"

namespace gendan::verification {

// Of a repeat only what belongs to the occasion is read anew.
enum class ReadBy { person, person_of_a_repeat, machine };

// What was read in the customer's documents is left, the order right. What they leave unsaid only matters where it is
// critical; what the machine did not find may still stand there.
enum class Bearing {
  compared,     // both say it, or one of them that had to: the same, or a difference
  not_told,     // only the order says it, and the customer's words need not
  read_before,  // of the order whose unchanged repeat this is
  ours          // what we keep for ourselves, or is named otherwise in the customer's words
};
BOOST_DESCRIBE_ENUM(Bearing, compared, not_told, read_before, ours)
Bearing bearing_of(ComparedField const& field, ReadBy read_by);

// Whether somebody has to resolve it.
bool is_of_concern(ComparedField const& field, ReadBy read_by);

struct BorneField : ComparedField {
  Bearing bearing = Bearing::compared;
};
BOOST_DESCRIBE_STRUCT(BorneField, (ComparedField), (bearing))

// Of the fields that were compared, and beside them those that the customer's words do not tell. Neither ours nor what
// was read before is counted.
struct BearingCounts : VerdictCounts {
  std::int64_t different = 0;  // what somebody has to resolve: it differs or one of the two does not say it
  std::int64_t not_told = 0;
};
BOOST_DESCRIBE_STRUCT(BearingCounts, (VerdictCounts), (different, not_told))

// A reading beside the order.
struct ReadComparison {
  bool is_equal = true;  // nothing that was compared differs, at most within tolerance
  BearingCounts counts;
  std::vector<ComparedLine> lines;
  std::vector<RepeatedLines> repeated_lines;
  std::vector<BorneField> fields;  // the header's, then line by line
};
BOOST_DESCRIBE_STRUCT(ReadComparison, (), (is_equal, counts, lines, repeated_lines, fields))
ReadComparison as_read(Comparison comparison, ReadBy read_by);

}  // namespace gendan::verification
