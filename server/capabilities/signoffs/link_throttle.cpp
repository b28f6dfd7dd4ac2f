#include "capabilities/signoffs/link_throttle.hpp"

namespace gendan::signoffs {
namespace {

// Above it, windows that are over are forgotten, and with none of those all.
constexpr std::size_t most_kept = 20'000;

}  // namespace

bool LinkThrottle::take(std::string const& subject, Allowance const& allowance, Instant now) {
  std::lock_guard const lock(mutex_);
  if (windows_.size() >= most_kept) {
    std::erase_if(windows_, [&](auto const& entry) { return now >= entry.second.ends_at; });
    if (windows_.size() >= most_kept) windows_.clear();
  }
  auto& window = windows_[subject];
  if (now >= window.ends_at) window = {now + allowance.window, 0};
  if (window.taken >= allowance.most) return false;
  ++window.taken;
  return true;
}

}  // namespace gendan::signoffs
