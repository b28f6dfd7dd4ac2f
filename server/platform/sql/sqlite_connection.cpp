#include "platform/sql/sqlite_connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

#include "platform/sql/backoff.hpp"
#include "platform/sql/sqlite_cursor.hpp"
#include "platform/sql/sqlite_error.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

namespace {

// The file, readable by its owner alone; SQLite gives -wal and -shm the same mode.
void create_file(std::string const& path) {
  int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) throw Unavailable("database_unavailable", "cannot open " + path + ": " + std::strerror(errno));
  ::close(file);
}

// SQLite's count of its own memory, which nobody reads, costs a lock of the whole process at each allocation.
void count_no_memory() {
  static int const configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(configured);
}

// Tried again while the file is busy: SQLite does not wait where waiting might never end, as for two that both
// make a new file keep a write-ahead log.
void run_pragma(sqlite3* connection, std::string const& pragma, std::chrono::milliseconds patience) {
  Backoff backoff(patience);
  int code = SQLITE_BUSY;
  do {
    code = sqlite3_exec(connection, pragma.c_str(), nullptr, nullptr, nullptr);
  } while ((code & 0xff) == SQLITE_BUSY && backoff.wait());
  if (code != SQLITE_OK) throw_sqlite_error(connection, code, pragma);
}

}  // namespace

void SqliteConnection::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

SqliteConnection::SqliteConnection(SqliteLocation const& location, Access access, std::chrono::milliseconds patience)
    : access_(access) {
  if (access == Access::write) create_file(location.path);
  count_no_memory();
  sqlite3* connection = nullptr;
  int const code =
      sqlite3_open_v2(location.path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(connection);
  if (code != SQLITE_OK) throw_sqlite_error(connection, code, location.path);
  sqlite3_extended_result_codes(connection, 1);
  set_up(location, patience);
}

// The statements must go before the connection.
SqliteConnection::~SqliteConnection() { statements_.clear(); }

void SqliteConnection::set_up(SqliteLocation const& location, std::chrono::milliseconds patience) {
  auto* connection = handle_.get();
  sqlite3_busy_timeout(connection, static_cast<int>(patience.count()));  // first: the others need locks
  // As PostgreSQL: "x" is a name and never a text, LIKE minds the case.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  auto const configure = [&](std::string const& pragma) { run_pragma(connection, pragma, patience); };
  configure("pragma journal_mode = wal");
  configure("pragma synchronous = full");
  configure("pragma foreign_keys = on");
  configure("pragma case_sensitive_like = on");
  configure("pragma temp_store = memory");
  // KiB: the writer touches a page of each of many indexes, and should find it changed but not yet written.
  configure(access_ == Access::write ? "pragma cache_size = -32768" : "pragma cache_size = -8192");
  configure("pragma mmap_size = 50331648");  // bytes
  configure("pragma journal_size_limit = 67108864");
  configure("pragma wal_autocheckpoint = 4000");  // pages: a page changed by many commits is copied once
  if (access_ == Access::read) configure("pragma query_only = on");
  if (location.max_pages) configure("pragma max_page_count = " + std::to_string(*location.max_pages));
}

void SqliteConnection::begin() { control(begin_, access_ == Access::write ? "begin immediate" : "begin deferred"); }

void SqliteConnection::commit() {
  end_cursors();
  control(commit_, "commit");
}

void SqliteConnection::rollback() noexcept {
  end_cursors();
  if (!is_in_transaction()) return;
  try {
    control(rollback_, "rollback");
  } catch (std::exception const&) {  // SQLite has rolled it back by itself
  }
}

void SqliteConnection::begin_part() { control(begin_part_, "savepoint part"); }

void SqliteConnection::keep_part() {
  end_cursors();
  control(keep_part_, "release part");
}

void SqliteConnection::drop_part() {
  end_cursors();
  control(drop_part_, "rollback to part");
  control(keep_part_, "release part");
}

bool SqliteConnection::is_in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

void SqliteConnection::control(std::unique_ptr<SqliteStatement>& statement, char const* text) {
  if (!statement) statement = std::make_unique<SqliteStatement>(handle_.get(), text);
  step(*statement);
  statement->reset();
  has_failed_ = false;
}

Rows SqliteConnection::query(std::string_view text, std::span<Value const> arguments) {
  auto statement = prepared(text);
  statement->bind(arguments, SqliteStatement::Arguments::copied);
  // The first step is taken now: `insert … returning` has its effect and its errors here, as on PostgreSQL.
  bool const has_row = step(*statement);
  if (has_row) {
    statement->read_in = serial_;
    ++open_cursors_;
  } else {
    statement->reset();
  }
  return Rows(std::make_unique<SqliteCursor>(*this, std::move(statement), has_row));
}

std::int64_t SqliteConnection::run(std::string_view text, std::span<Value const> arguments) {
  auto const statement = prepared(text);
  statement->bind(arguments, SqliteStatement::Arguments::borrowed);
  auto const before = sqlite3_total_changes64(handle_.get());
  run_bound(*statement);
  // sqlite3_changes keeps the count of an earlier statement when this one changed nothing.
  return sqlite3_total_changes64(handle_.get()) == before ? 0 : sqlite3_changes64(handle_.get());
}

void SqliteConnection::run_each(std::string_view text, std::span<std::vector<Value> const> argument_lists) {
  auto const statement = prepared(text);
  for (auto const& arguments : argument_lists) {
    statement->bind(arguments, SqliteStatement::Arguments::borrowed);
    run_bound(*statement);
  }
}

void SqliteConnection::run_bound(SqliteStatement& statement) {
  while (step(statement)) continue;
  statement.reset();
}

void SqliteConnection::run_script(std::string_view script) {
  int const code = sqlite3_exec(handle_.get(), std::string(script).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, script);
}

std::shared_ptr<SqliteStatement> SqliteConnection::prepared(std::string_view text) {
  if (auto kept = statements_.found(text)) {
    if (kept->read_in == serial_) throw std::logic_error("a statement runs again while its rows are still read");
    return kept;
  }
  std::shared_ptr<SqliteStatement> fresh;
  try {
    fresh = std::make_shared<SqliteStatement>(handle_.get(), text);
  } catch (std::runtime_error const&) {
    has_failed_ = true;
    throw;
  }
  statements_.keep(text, fresh);
  return fresh;
}

bool SqliteConnection::step(SqliteStatement& statement) {
  int const code = statement.step();
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  has_failed_ = true;
  try {
    throw_sqlite_error(handle_.get(), code, sqlite3_sql(statement.handle()));
  } catch (...) {
    finish(statement);
    throw;
  }
}

void SqliteConnection::finish(SqliteStatement& statement) noexcept {
  if (statement.read_in == serial_) --open_cursors_;
  statement.reset();
}

void SqliteConnection::end_cursors() noexcept {
  for (auto* each = sqlite3_next_stmt(handle_.get(), nullptr); open_cursors_ > 0 && each;
       each = sqlite3_next_stmt(handle_.get(), each)) {
    if (sqlite3_stmt_busy(each)) {
      sqlite3_reset(each);
      --open_cursors_;
    }
  }
  open_cursors_ = 0;
  ++serial_;
}

void SqliteConnection::fail(int code, std::string_view doing) {
  has_failed_ = true;
  throw_sqlite_error(handle_.get(), code, doing);
}

}  // namespace gendan::sql
