// Brings a database to the schema this program was built with. Migrations are .sql files of the
// capabilities, embedded at build time, applied in order of the capability list and then of their
// number, each once, each in a transaction, and remembered with the hash of their text: a landed file
// that was edited is refused.
//
// One text serves both engines. The few places in platform where they differ stand between lines that
// say so: from a line `-- engine: sqlite` or `-- engine: postgres` to the next line of that kind, or to
// `-- engine: both`.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/database.hpp"

namespace gendan::sql {

struct Migration {
  std::string_view name;  // "orders/0001_orders"
  std::string_view script;
};

// A landed migration was edited, or the database was brought further by a newer program; the message
// names the migration.
class MigrationRefused : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// The names applied now; empty when nothing was missing. Several nodes may call it at once. Throws
// MigrationRefused before anything is changed.
std::vector<std::string> migrate(Database& database, std::span<Migration const> migrations);

}  // namespace gendan::sql
