#include "platform/sql/sqlite_statement.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string>

#include "platform/sql/argument_check.hpp"
#include "platform/sql/sqlite_error.hpp"

namespace gendan::sql {

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* connection, std::string_view text) {
  char const* rest = nullptr;
  int const code = sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle_, &rest);
  if (code != SQLITE_OK) throw_sqlite_error(connection, sqlite3_extended_errcode(connection), text);
  if (!handle_ || !is_blank({rest, static_cast<std::size_t>(text.data() + text.size() - rest)})) {
    sqlite3_finalize(handle_);
    throw std::logic_error("not exactly one statement: " + std::string(text.substr(0, 200)));
  }
  int const count = sqlite3_bind_parameter_count(handle_);
  for (int number = 1; number <= count; ++number) {
    indexes_.push_back(sqlite3_bind_parameter_index(handle_, ("$" + std::to_string(number)).c_str()));
  }
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(handle_); }

void SqliteStatement::bind(std::span<Value const> arguments, Arguments lifetime) {
  if (arguments.size() != indexes_.size()) throw std::logic_error("the statement takes another number of arguments");
  check_arguments(arguments);
  for (std::size_t i = 0; i < arguments.size(); ++i) bind_one(indexes_[i], arguments[i], lifetime);
}

void SqliteStatement::bind_one(int index, Value const& value, Arguments lifetime) {
  auto const keep = lifetime == Arguments::borrowed ? SQLITE_STATIC : SQLITE_TRANSIENT;
  struct Binder {
    sqlite3_stmt* handle;
    int index;
    sqlite3_destructor_type keep;
    int operator()(std::monostate) const { return sqlite3_bind_null(handle, index); }
    int operator()(bool truth) const { return sqlite3_bind_int(handle, index, truth ? 1 : 0); }
    int operator()(std::int64_t integer) const { return sqlite3_bind_int64(handle, index, integer); }
    int operator()(double real) const { return sqlite3_bind_double(handle, index, real); }
    int operator()(std::string const& text) const {
      return sqlite3_bind_text64(handle, index, text.data(), text.size(), keep, SQLITE_UTF8);
    }
    int operator()(Bytes const& bytes) const {
      if (bytes.empty()) return sqlite3_bind_zeroblob(handle, index, 0);
      return sqlite3_bind_blob64(handle, index, bytes.data(), bytes.size(), keep);
    }
  };
  int const code = std::visit(Binder{handle_, index, keep}, value);
  if (code == SQLITE_RANGE)
    throw std::logic_error("the statement does not number its parameters $1, $2 … without gaps");
  if (code == SQLITE_TOOBIG) throw std::invalid_argument("a value is too long to be stored");
  if (code != SQLITE_OK) throw_sqlite_error(sqlite3_db_handle(handle_), code, sqlite3_sql(handle_));
}

int SqliteStatement::step() { return sqlite3_step(handle_); }

void SqliteStatement::reset() noexcept {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);  // borrowed ones end now, copied ones cost memory
  read_in = 0;
}

}  // namespace gendan::sql
