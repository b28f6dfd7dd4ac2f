// What somebody is told in the morning.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "platform/service/call.hpp"

namespace gendan::notifications {

// The first lines of what may be many.
struct DigestPart {
  std::vector<std::string> lines;
  std::int64_t left_out = 0;
  bool is_left_out_exact = true;  // false: at least so many
};

struct Digest {
  DigestPart late;   // what became too late first comes first
  DigestPart today;  // the soonest first
  DigestPart news;   // the newest first
};

// Within their reach, in their language, by their clock.
Digest digest_for(service::Call& call, identity::PersonContact const& person);

}  // namespace gendan::notifications
