// Result codes of SQLite as the exceptions of transaction.hpp.
#pragma once

#include <string_view>

struct sqlite3;

namespace gendan::sql {

// Throws what the last failure of `connection` means; `doing` is the statement, or what was tried.
[[noreturn]] void throw_sqlite_error(sqlite3* connection, int code, std::string_view doing);

}  // namespace gendan::sql
