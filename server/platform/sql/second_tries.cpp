#include "platform/sql/second_tries.hpp"

namespace gendan::sql {

SecondTries::Turn SecondTries::first() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest_wait_, [this] { return !is_one_alone_ && waiting_ == 0; });
  ++together_;
  return {*this, false};
}

SecondTries::Turn SecondTries::again() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  bool const is_alone = changed_.wait_for(lock, longest_wait_, [this] { return together_ == 0 && !is_one_alone_; });
  --waiting_;
  if (is_alone) {
    is_one_alone_ = true;
  } else {
    ++together_;
    changed_.notify_all();
  }
  return {*this, is_alone};
}

void SecondTries::Turn::end() noexcept {
  if (tries_ == nullptr) return;
  {
    std::lock_guard const lock(tries_->mutex_);
    if (is_alone_)
      tries_->is_one_alone_ = false;
    else
      --tries_->together_;
  }
  std::exchange(tries_, nullptr)->changed_.notify_all();
}

}  // namespace gendan::sql
