#include "platform/http/turns.hpp"

#include <utility>

namespace gendan::http {

bool Turns::try_take() {
  std::lock_guard const lock(mutex_);
  if (free_ == 0) return false;
  --free_;
  return true;
}

bool Turns::wait(std::function<void()> called) {
  {
    std::lock_guard const lock(mutex_);
    if (free_ == 0) {
      if (waiting_.size() >= most_waiting_) return false;
      waiting_.push_back(std::move(called));
      return true;
    }
    --free_;
  }
  called();
  return true;
}

// A turn goes straight to who waits, so that nobody who comes now gets in between.
void Turns::give_back() {
  std::function<void()> next;
  {
    std::lock_guard const lock(mutex_);
    if (waiting_.empty()) {
      ++free_;
      return;
    }
    next = std::move(waiting_.front());
    waiting_.pop_front();
  }
  next();
}

}  // namespace gendan::http
