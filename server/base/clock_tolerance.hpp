// How far ahead of ours the clock of somebody who says when a thing happened may be, before it counts as the future.
#pragma once

#include "base/instant.hpp"

namespace gendan {

inline constexpr Milliseconds clock_tolerance = std::chrono::minutes(5);

}  // namespace gendan
