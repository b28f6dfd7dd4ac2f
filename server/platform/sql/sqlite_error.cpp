#include "platform/sql/sqlite_error.hpp"

#include <sqlite3.h>

#include <string>

#include "platform/sql/transaction.hpp"

namespace gendan::sql {

namespace {

Constraint constraint_of(int extended_code) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Constraint::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Constraint::foreign_key;
    case SQLITE_CONSTRAINT_NOTNULL:
      return Constraint::not_null;
    default:
      return Constraint::check;
  }
}

}  // namespace

void throw_sqlite_error(sqlite3* connection, int code, std::string_view doing) {
  std::string const message = std::string(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code)) + " (" +
                              std::string(doing.substr(0, 200)) + ")";
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      throw ConstraintBroken(constraint_of(code), message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Unavailable("database_busy", message);
    case SQLITE_FULL:
    case SQLITE_IOERR:
      throw Unavailable("disk_full", message);
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw Unavailable("database_unavailable", message);
    case SQLITE_READONLY:
      if (connection && sqlite3_db_readonly(connection, "main") == 1)
        throw Unavailable("database_unavailable", message);
      throw std::logic_error("a read transaction changes nothing: " + message);
    default:
      throw std::runtime_error(message);
  }
}

}  // namespace gendan::sql
