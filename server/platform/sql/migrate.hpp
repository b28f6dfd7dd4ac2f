// Brings a database to the schema this program was built with. Migrations are .sql files of the
// capabilities, embedded at build time, applied in order of the capability list and then of their
// number, each once, each in a transaction, and remembered with the hash of their text: a landed file
// that was edited is refused.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/database.hpp"

namespace gendan::sql {

struct Migration {
  std::string_view name;  // "orders/0001_orders"
  std::string_view script;
};

// The names applied now; empty when nothing was missing. Several nodes may call it at once.
std::vector<std::string> migrate(Database& database, std::span<Migration const> migrations);

}  // namespace gendan::sql
