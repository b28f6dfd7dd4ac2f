// A bounded number of connections, opened when first needed and lent to one thread at a time. The one
// returned last is lent first, so that few stay warm under little load.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/waiting.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

template <class Connection>
class Pool {
public:
  using Open = std::function<std::unique_ptr<Connection>()>;
  struct Bounds {
    int connections;
    int waiting;
    std::chrono::milliseconds patience;
  };

  class Loan {
  public:
    Loan(Pool& pool, std::unique_ptr<Connection> connection) : pool_(&pool), connection_(std::move(connection)) {}
    Loan(Loan&& other) noexcept : pool_(other.pool_), connection_(std::move(other.connection_)) {}
    Loan& operator=(Loan&&) = delete;
    ~Loan() {
      if (connection_) pool_->take_back(std::move(connection_));
    }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

  private:
    Pool* pool_;
    std::unique_ptr<Connection> connection_;
  };

  Pool(Bounds bounds, Open open) : bounds_(bounds), open_(std::move(open)) {}

  // Throws Unavailable("database_busy") when none comes free within the patience or too many wait.
  Loan borrow() {
    auto idle = reserved();
    if (idle && !idle->is_usable()) idle.reset();
    if (idle) return Loan(*this, std::move(idle));
    about_to_wait();
    try {
      return Loan(*this, open_());
    } catch (...) {
      take_back(nullptr);
      throw;
    }
  }

  // No more loans; returns when all have come back and are closed.
  void close() {
    std::unique_lock lock(mutex_);
    is_closed_ = true;
    free_.notify_all();
    free_.wait(lock, [this] { return lent_ == 0; });
    idle_.clear();
  }

  int connections() const {
    std::lock_guard const lock(mutex_);
    return lent_ + static_cast<int>(idle_.size());
  }
  int waiting() const {
    std::lock_guard const lock(mutex_);
    return waiting_;
  }

private:
  // The right to one connection, and that connection when one is idle.
  std::unique_ptr<Connection> reserved() {
    std::unique_lock lock(mutex_);
    if (!is_closed_ && lent_ >= bounds_.connections) wait_for_one(lock);
    if (is_closed_) throw Unavailable("database_unavailable", "the database is closed");
    ++lent_;
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }

  void wait_for_one(std::unique_lock<std::mutex>& lock) {
    if (waiting_ >= bounds_.waiting) throw Unavailable("database_busy", "too many wait for a connection");
    about_to_wait();
    ++waiting_;
    bool const came =
        free_.wait_for(lock, bounds_.patience, [this] { return is_closed_ || lent_ < bounds_.connections; });
    --waiting_;
    if (!came) throw Unavailable("database_busy", "no connection came free in time");
  }

  void take_back(std::unique_ptr<Connection> connection) {
    std::lock_guard const lock(mutex_);
    --lent_;
    if (connection) idle_.push_back(std::move(connection));
    if (is_closed_)
      free_.notify_all();
    else
      free_.notify_one();
  }

  Bounds const bounds_;
  Open const open_;
  mutable std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int lent_ = 0;
  int waiting_ = 0;
  bool is_closed_ = false;
};

}  // namespace gendan::sql
