#include "platform/sql/second_tries.hpp"

#include "platform/sql/database.hpp"

namespace gendan::sql {

SecondTries::Turn SecondTries::first() {
  std::unique_lock lock(mutex_);
  auto const is_free = [this] { return running_ >= 0 && waiting_ == 0; };
  if (!changed_.wait_for(lock, patience_, is_free)) throw Unavailable("database_busy", "others run again for too long");
  ++running_;
  return {*this, false};
}

SecondTries::Turn SecondTries::again() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  bool const is_free = changed_.wait_for(lock, patience_, [this] { return running_ == 0; });
  --waiting_;
  if (!is_free) {
    changed_.notify_all();
    throw Unavailable("database_busy", "others write for too long");
  }
  running_ = alone;
  return {*this, true};
}

void SecondTries::Turn::end() noexcept {
  if (tries_ == nullptr) return;
  {
    std::lock_guard const lock(tries_->mutex_);
    if (is_alone_)
      tries_->running_ = 0;
    else
      --tries_->running_;
  }
  std::exchange(tries_, nullptr)->changed_.notify_all();
}

}  // namespace gendan::sql
