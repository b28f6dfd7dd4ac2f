// Tells the nodes of one schema what has been committed, on its own connection and thread.
//
// Not in the transactions themselves: a NOTIFY inside holds a lock of the whole server through the flush
// of its commit, so that commits no longer share flushes.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "platform/sql/announcer.hpp"
#include "platform/sql/location.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace gendan::sql {

class PostgresTeller {
public:
  PostgresTeller(PostgresLocation location, std::chrono::milliseconds patience);

  // Never waits. Dropped when the server is not reached within the patience.
  void tell(std::vector<std::string> messages) { announcer_.tell(std::move(messages)); }

private:
  void pass_on(std::vector<std::string> const& messages);
  void pass_on_once(std::vector<std::string> const& messages);

  PostgresLocation const location_;
  std::chrono::milliseconds const patience_;
  std::unique_ptr<PostgresConnection> connection_;
  Announcer announcer_;  // last: its thread uses the others
};

}  // namespace gendan::sql
