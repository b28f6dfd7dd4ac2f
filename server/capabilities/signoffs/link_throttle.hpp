// How often a link may be asked by whom: so much in a window of time for each token and each address. Kept in
// memory, on each node by itself: it keeps one from being flooded, the token's 256 bits keep it from being
// guessed.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/instant.hpp"

namespace gendan::signoffs {

struct Allowance {
  std::int64_t most = 0;
  Milliseconds window{};
};

class LinkThrottle {  // thread-safe
public:
  // True: counted, and within the allowance. `subject` says what is counted and of whom.
  bool take(std::string const& subject, Allowance const& allowance, Instant now);

private:
  struct Window {
    Instant ends_at;
    std::int64_t taken = 0;
  };
  std::mutex mutex_;
  std::unordered_map<std::string, Window> windows_;
};

}  // namespace gendan::signoffs
