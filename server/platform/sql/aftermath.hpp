// What a transaction asked to happen after its commit. It belongs to one try of the work: a try that is
// rolled back takes its aftermath with it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::sql {

struct Aftermath {
  std::vector<std::function<void()>> effects;
  std::vector<std::string> messages;

  // std::invalid_argument for an empty message, one beyond 7,000 bytes, or one with a NUL.
  void tell(std::string_view message);
};

// Runs every effect in order; the first exception is thrown again after the last effect has run.
void run_effects(Aftermath const& aftermath);

}  // namespace gendan::sql
