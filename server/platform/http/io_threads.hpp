// The threads that serve the connections: as many as may be held up by handlers, and those that stay free
// for the sockets. To be called from any thread.
#pragma once

#include <memory>

#include "platform/http/connection.hpp"

namespace gendan::http {

class IoThreads {
public:
  explicit IoThreads(Service& service);
  ~IoThreads();  // waits for the last connection to end: wind up, or cut, before

  void adopt(Accepted accepted);
  void wind_up();  // of all connections, see Connection
  void cut();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gendan::http
