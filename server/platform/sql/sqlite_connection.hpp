// One connection to an SQLite file: its settings, its prepared statements and the bounds of its
// transactions. Used by one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "platform/sql/location.hpp"
#include "platform/sql/rows.hpp"
#include "platform/sql/sqlite_statement.hpp"
#include "platform/sql/statement_cache.hpp"

struct sqlite3;

namespace gendan::sql {

class SqliteConnection {
public:
  enum class Access { read, write };

  SqliteConnection(SqliteLocation const& location, Access access, std::chrono::milliseconds patience);
  ~SqliteConnection();
  SqliteConnection(SqliteConnection const&) = delete;
  SqliteConnection& operator=(SqliteConnection const&) = delete;

  void begin();  // IMMEDIATE for write, DEFERRED for read
  void commit();
  void rollback() noexcept;
  // One part of a transaction, undone on its own.
  void begin_part();
  void keep_part();
  void drop_part();
  // What is still read from ends here, as it does with each of the above.
  void end_cursors() noexcept;
  // False also when SQLite has ended it by itself after an error.
  bool is_in_transaction() const;

  Rows query(std::string_view text, std::span<Value const> arguments);
  std::int64_t run(std::string_view text, std::span<Value const> arguments);
  void run_each(std::string_view text, std::span<std::vector<Value> const> argument_lists);
  void run_script(std::string_view script);

  // A statement of the present transaction or part has failed.
  bool has_failed() const { return has_failed_; }
  bool is_usable() const { return true; }

  // For cursors.
  bool step(SqliteStatement& statement);
  void finish(SqliteStatement& statement) noexcept;
  std::uint64_t serial() const { return serial_; }

private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };

  void set_up(SqliteLocation const& location, std::chrono::milliseconds patience);
  void control(std::unique_ptr<SqliteStatement>& statement, char const* text);
  std::shared_ptr<SqliteStatement> prepared(std::string_view text);
  void run_bound(SqliteStatement& statement);
  [[noreturn]] void fail(int code, std::string_view doing);

  Access const access_;
  std::unique_ptr<sqlite3, Close> handle_;
  StatementCache<SqliteStatement> statements_;
  std::unique_ptr<SqliteStatement> begin_, commit_, rollback_, begin_part_, keep_part_, drop_part_;
  std::uint64_t serial_ = 1;  // grows with each transaction and part: a cursor of an older one is stale
  int open_cursors_ = 0;
  bool has_failed_ = false;
};

}  // namespace gendan::sql
