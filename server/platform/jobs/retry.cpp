#include "platform/jobs/retry.hpp"

#include <algorithm>

namespace gendan::jobs {

Milliseconds delay_after(int failures, Retry const& retry, std::uint32_t draw) {
  auto whole = std::min(retry.first_delay, retry.longest_delay);
  for (int i = 1; i < failures && whole < retry.longest_delay; ++i) {
    whole = whole > retry.longest_delay / 2 ? retry.longest_delay : whole * 2;
  }
  auto const half = whole.count() / 2;
  constexpr double draws = 4294967296.0;  // 2^32
  return Milliseconds(whole.count() - half + static_cast<std::int64_t>(static_cast<double>(half) * (draw / draws)));
}

}  // namespace gendan::jobs
