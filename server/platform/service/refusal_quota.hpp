// How many refused accesses are recorded of one who asks: enough to see what goes on, too few to fill the database.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace gendan::service {

class RefusalQuota {
public:
  static constexpr std::int64_t most_a_minute = 20;

  // `subject`: a person, or an address. nullopt: this one is not recorded. Otherwise how many were left out of the
  // record since the last one that was.
  std::optional<std::int64_t> taken(std::string_view subject, Instant now);

private:
  struct Minute {
    Instant began;
    std::int64_t recorded = 0;
    std::int64_t left_out = 0;
  };
  void forget_quiet_ones(Instant now);

  std::mutex mutex_;
  std::map<std::string, Minute, std::less<>> minutes_;
};

}  // namespace gendan::service
