#include "platform/clock/clock.hpp"

namespace gendan {

Instant SystemClock::now() const {
  auto const since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return Instant::from_unix_milliseconds(std::chrono::duration_cast<Milliseconds>(since_epoch).count());
}

Instant ManualClock::now() const {
  std::lock_guard const lock(mutex_);
  return now_;
}

void ManualClock::advance(Milliseconds span) {
  std::lock_guard const lock(mutex_);
  now_ = now_ + span;
}

void ManualClock::set(Instant at) {
  std::lock_guard const lock(mutex_);
  now_ = at;
}

}  // namespace gendan
