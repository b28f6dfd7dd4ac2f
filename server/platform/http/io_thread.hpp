// A thread that serves its share of the connections. All functions may be called from any thread.
#pragma once

#include <memory>

#include "platform/http/connection.hpp"

namespace gendan::http {

class IoThread {
public:
  explicit IoThread(Service& service);
  ~IoThread();  // waits for the last connection to end: wind up, or cut, before

  void adopt(Accepted accepted);
  void wind_up();  // of all connections, see Connection
  void cut();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gendan::http
