// Which differences between what was read in the customer's documents and the order somebody has to resolve.
#pragma once

#include "capabilities/verification/comparison.hpp"

namespace gendan::verification {

// Of a repeat only what belongs to the occasion is read anew.
enum class ReadBy { person, person_of_a_repeat, machine };
// Whether a difference between what was read in the customer's documents (left) and the order (right) is one:
// what we keep for ourselves is not in their words, and what they leave unsaid only matters where it is critical.
// What the machine did not find may still stand there.
bool is_of_concern(ComparedField const& field, ReadBy read_by);

}  // namespace gendan::verification
