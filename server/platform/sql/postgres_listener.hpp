// Hears what any node tells on the channel of one schema, on its own connection and thread. After a
// lost connection it connects again; what was told in between is not heard.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "platform/sql/location.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace gendan::sql {

class PostgresListener {
public:
  using Hear = std::function<void(std::string const&)>;

  // Listens when it returns; throws Unavailable when the server is not reached in time.
  PostgresListener(PostgresLocation location, std::chrono::milliseconds patience, Hear hear);
  ~PostgresListener();

private:
  void run();
  void hear_until_lost();
  void wait_for_input(std::chrono::milliseconds longest, int socket) const;

  PostgresLocation const location_;
  std::chrono::milliseconds const patience_;
  Hear const hear_;
  std::unique_ptr<PostgresConnection> connection_;
  int stop_event_;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

}  // namespace gendan::sql
