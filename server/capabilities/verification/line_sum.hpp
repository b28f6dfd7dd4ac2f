// Lines that stand for one line of the other side together, as one: call-offs, split shipments.
#pragma once

#include <vector>

#include "capabilities/verification/document.hpp"

namespace gendan::verification {

// The first of the lines with the sum of all their quantities and amounts, as far as there is one; counted in another
// line's unit where the sum is exact only in that.
DocumentLine standing_for(std::vector<DocumentLine const*> const& lines);

}  // namespace gendan::verification
