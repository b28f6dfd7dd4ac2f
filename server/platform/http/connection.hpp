// One accepted socket: the one file with coroutines.
//
// A coroutine asks for one request after the other: head, then its body under the rule for this path, then
// the answer, then the writing. It has one deadline, renewed before each wait; someone looks through the
// deadlines of all connections a few times a second, which costs a request nothing.
//
// The handler runs where the request was read, without a change of thread: Turns keeps enough threads free.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

#include "platform/http/service.hpp"

namespace boost::asio {
class io_context;
}

namespace gendan::http {

// To be called from any thread.
class Connection {
public:
  virtual ~Connection() = default;
  virtual void expire(std::chrono::steady_clock::time_point now) = 0;  // ends what is overdue
  virtual void wind_up() = 0;  // ends it when it is between two requests, or an event stream
  virtual void cut() = 0;      // ends it, but not its handler
};

class OpenConnections {
public:
  void add(Connection* connection) {
    std::lock_guard const lock(mutex_);
    open_.insert(connection);
  }
  void remove(Connection* connection) {
    std::lock_guard const lock(mutex_);
    open_.erase(connection);
  }
  template <class Call>
  void for_each(Call call) {
    std::lock_guard const lock(mutex_);
    for (auto* connection : open_) call(*connection);
  }

private:
  std::mutex mutex_;
  std::unordered_set<Connection*> open_;
};

struct Accepted {
  int descriptor;
  std::string peer;
  std::shared_ptr<void> admission;
};

// `open` has the connection before this returns and until it is over.
void serve(boost::asio::io_context& context, Service& service, Accepted accepted, OpenConnections& open);

}  // namespace gendan::http
