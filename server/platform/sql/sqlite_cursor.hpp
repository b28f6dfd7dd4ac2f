// The rows of one statement of SQLite. It ends with its transaction: a stale one throws
// std::logic_error.
#pragma once

#include <memory>

#include "platform/sql/rows.hpp"
#include "platform/sql/sqlite_connection.hpp"

struct sqlite3_value;

namespace gendan::sql {

class SqliteCursor final : public Cursor {
public:
  // The first step has been taken: `has_row` is its answer.
  SqliteCursor(SqliteConnection& connection, std::shared_ptr<SqliteStatement> statement, bool has_row);
  ~SqliteCursor() override;

  bool next() override;
  int columns() const override;
  std::string_view column_name(int column) const override;
  bool is_null(int column) const override;
  bool truth(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::span<std::byte const> bytes(int column) const override;

private:
  enum class Place { before_first, on_row, after_last };

  bool is_stale() const;
  sqlite3_value* value(int column) const;    // of a row's existing column
  sqlite3_value* present(int column) const;  // the same, and not NULL

  SqliteConnection& connection_;
  std::shared_ptr<SqliteStatement> statement_;
  std::uint64_t serial_;
  int columns_;
  Place place_;
};

}  // namespace gendan::sql
