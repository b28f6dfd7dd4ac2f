// One prepared statement of SQLite. `$1`, `$2` … are bound by the index of their name, whatever their
// order in the text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "platform/sql/value.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace gendan::sql {

class SqliteStatement {
public:
  // borrowed: the arguments outlive the run of the statement, their text is not copied.
  enum class Arguments { borrowed, copied };

  SqliteStatement(sqlite3* connection, std::string_view text);
  ~SqliteStatement();
  SqliteStatement(SqliteStatement const&) = delete;
  SqliteStatement& operator=(SqliteStatement const&) = delete;

  void bind(std::span<Value const> arguments, Arguments lifetime);
  int step();  // SQLITE_ROW, SQLITE_DONE or an error's extended code
  void reset() noexcept;
  sqlite3_stmt* handle() const { return handle_; }

  // The transaction (SqliteConnection::serial) whose cursor reads it; 0 when none does.
  std::uint64_t read_in = 0;

private:
  void bind_one(int index, Value const& value, Arguments lifetime);

  sqlite3_stmt* handle_ = nullptr;
  std::vector<int> indexes_;  // of $1, $2 …
};

}  // namespace gendan::sql
