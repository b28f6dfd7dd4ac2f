#include "platform/sql/announcer.hpp"

#include <utility>

namespace gendan::sql {

Announcer::Announcer(Hear hear) : hear_(std::move(hear)), thread_([this] { run(); }) {}

Announcer::~Announcer() {
  {
    std::lock_guard const lock(mutex_);
    is_stopping_ = true;
  }
  told_.notify_one();
  thread_.join();
}

void Announcer::tell(std::vector<std::string> messages) {
  {
    std::lock_guard const lock(mutex_);
    for (auto& message : messages) messages_.push_back(std::move(message));
    while (messages_.size() > most) messages_.pop_front();
  }
  told_.notify_one();
}

void Announcer::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    told_.wait(lock, [this] { return is_stopping_ || !messages_.empty(); });
    if (messages_.empty()) return;
    auto const message = std::move(messages_.front());
    messages_.pop_front();
    lock.unlock();
    hear_(message);
    lock.lock();
  }
}

}  // namespace gendan::sql
