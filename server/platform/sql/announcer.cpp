#include "platform/sql/announcer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gendan::sql {

Announcer::Announcer(Pass pass) : pass_(std::move(pass)), thread_([this] { run(); }) {}

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
    std::ranges::move(messages, std::back_inserter(messages_));
    if (messages_.size() > most) messages_.erase(messages_.begin(), messages_.end() - most);
  }
  told_.notify_one();
}

void Announcer::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    told_.wait(lock, [this] { return is_stopping_ || !messages_.empty(); });
    if (messages_.empty()) return;
    auto const messages = std::exchange(messages_, {});
    lock.unlock();
    pass_(messages);
    lock.lock();
  }
}

}  // namespace gendan::sql
