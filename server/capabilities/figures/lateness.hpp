// How late lines were: days after the promised date, of the lines delivered late. One that is not delivered counts with
// no days, for nobody knows yet how many they will be.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gendan::figures {

struct DaysLate {
  std::int64_t days = 0;
  std::int64_t lines = 0;
};

struct LateDays {
  std::int64_t mean = 0;     // ten-thousandths of a day, rounded half away from zero
  std::int64_t median = 0;   // tenths: of an even number the mean of the two in the middle
  std::int64_t longest = 0;  // days
};

// In any order, the same days more than once. nullopt of nothing.
std::optional<LateDays> late_days(std::vector<DaysLate> counts);

}  // namespace gendan::figures
