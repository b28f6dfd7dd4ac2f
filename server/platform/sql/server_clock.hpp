#pragma once

#include <optional>

#include "base/instant.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

// What the database's own machine says now; nothing where the database is in this process.
std::optional<Instant> server_clock(Transaction& tx);

}  // namespace gendan::sql
