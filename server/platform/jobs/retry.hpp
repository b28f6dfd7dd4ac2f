// How often and how soon a failed job is tried again.
#pragma once

#include <cstdint>

#include "base/instant.hpp"

namespace gendan::jobs {

struct Retry {
  int most_attempts = 10;  // then the job is dead
  Milliseconds first_delay{10'000};
  Milliseconds longest_delay{3'600'000};
};

// Doubles with every failure. Half of it is drawn, so that jobs that failed together do not come back together:
// between a half (draw 0) and the whole (greatest draw) of the doubled delay.
Milliseconds delay_after(int failures, Retry const& retry, std::uint32_t draw);

}  // namespace gendan::jobs
