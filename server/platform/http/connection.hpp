// One accepted socket, served on the I/O thread that it was given to: the one file with coroutines.
//
// A coroutine asks for one request after the other: head, then its body under the rule for this path, then
// a worker's answer, then the writing. It has one deadline, renewed before each wait; the I/O thread looks
// through the deadlines of its connections a few times a second, which costs a request nothing.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <unordered_set>

#include "platform/http/service.hpp"

namespace boost::asio {
class io_context;
}

namespace gendan::http {

// As its I/O thread sees it, called there only.
class Connection {
public:
  virtual ~Connection() = default;
  virtual void expire(std::chrono::steady_clock::time_point now) = 0;  // ends what is overdue
  virtual void wind_up() = 0;  // ends it when it is between two requests, or an event stream
  virtual void cut() = 0;      // ends it
};

struct Accepted {
  int descriptor;
  std::string peer;
  std::shared_ptr<void> admission;
};

// `open` holds the connection as long as it is there.
void serve(boost::asio::io_context& context, Service& service, Accepted accepted,
           std::unordered_set<Connection*>& open);

}  // namespace gendan::http
