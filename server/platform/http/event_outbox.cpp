#include "platform/http/event_outbox.hpp"

#include <utility>

namespace gendan::http {

bool EventOutbox::push(Text text) {
  std::lock_guard const lock(mutex_);
  if (is_closed_) return false;
  if (waiting_.size() == most_waiting) {
    close_locked();
    return false;
  }
  waiting_.push_back(std::move(text));
  if (waiting_.size() == 1) wake_();
  return true;
}

void EventOutbox::close() {
  std::lock_guard const lock(mutex_);
  close_locked();
}

void EventOutbox::close_locked() {
  if (std::exchange(is_closed_, true)) return;
  waiting_.clear();
  wake_();
}

bool EventOutbox::is_closed() const {
  std::lock_guard const lock(mutex_);
  return is_closed_;
}

std::vector<EventOutbox::Text> EventOutbox::take() {
  std::lock_guard const lock(mutex_);
  return std::exchange(waiting_, {});
}

}  // namespace gendan::http
