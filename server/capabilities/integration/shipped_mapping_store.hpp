// Mappings that come with the program: samples to import with at once, and to copy from.
#pragma once

#include <vector>

#include "capabilities/integration/import_mapping.hpp"

namespace gendan::integration {

std::vector<ImportMapping> const& shipped_mappings();

}  // namespace gendan::integration
