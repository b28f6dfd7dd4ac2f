// Lets callers in until it is closed; closing waits until those inside have left.
#pragma once

#include <condition_variable>
#include <mutex>

#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class Gate {
public:
  class Visit {
  public:
    explicit Visit(Gate& gate) : gate_(gate) { gate_.enter(); }
    ~Visit() { gate_.leave(); }
    Visit(Visit const&) = delete;
    Visit& operator=(Visit const&) = delete;

  private:
    Gate& gate_;
  };

  void close() {
    std::unique_lock lock(mutex_);
    is_closed_ = true;
    left_.wait(lock, [this] { return inside_ == 0; });
  }

private:
  void enter() {
    std::lock_guard const lock(mutex_);
    if (is_closed_) throw Unavailable("database_unavailable", "the database is closed");
    ++inside_;
  }
  void leave() {
    std::lock_guard const lock(mutex_);
    if (--inside_ == 0 && is_closed_) left_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable left_;
  int inside_ = 0;
  bool is_closed_ = false;
};

}  // namespace gendan::sql
