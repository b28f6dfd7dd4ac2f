#include "platform/sql/sqlite_cursor.hpp"

#include <sqlite3.h>

#include <stdexcept>

#include "platform/sql/column_text.hpp"

namespace gendan::sql {

SqliteCursor::SqliteCursor(SqliteConnection& connection, std::shared_ptr<SqliteStatement> statement, bool has_row)
    : connection_(connection),
      statement_(std::move(statement)),
      serial_(connection.serial()),
      columns_(sqlite3_column_count(statement_->handle())),
      place_(has_row ? Place::before_first : Place::after_last) {}

SqliteCursor::~SqliteCursor() {
  if (place_ != Place::after_last && !is_stale()) connection_.finish(*statement_);
}

bool SqliteCursor::next() {
  if (place_ == Place::after_last) return false;
  if (is_stale()) throw std::logic_error("rows are read after the end of their transaction");
  if (place_ == Place::before_first) {
    place_ = Place::on_row;
    return true;
  }
  place_ = Place::after_last;
  if (connection_.step(*statement_)) {
    place_ = Place::on_row;
    return true;
  }
  connection_.finish(*statement_);
  return false;
}

int SqliteCursor::columns() const { return columns_; }

std::string_view SqliteCursor::column_name(int column) const {
  if (column < 0 || column >= columns()) throw std::logic_error("there is no such column");
  return sqlite3_column_name(statement_->handle(), column);
}

bool SqliteCursor::is_null(int column) const { return type(column) == SQLITE_NULL; }

bool SqliteCursor::truth(int column) const {
  if (value_type(column) == SQLITE_INTEGER) {
    auto const number = sqlite3_column_int64(statement_->handle(), column);
    if (number == 0 || number == 1) return number == 1;
  }
  return truth_of(column_text(column));
}

std::int64_t SqliteCursor::integer(int column) const {
  if (value_type(column) == SQLITE_INTEGER) return sqlite3_column_int64(statement_->handle(), column);
  return number_of<std::int64_t>(column_text(column));
}

double SqliteCursor::real(int column) const {
  auto const kind = value_type(column);
  if (kind == SQLITE_FLOAT || kind == SQLITE_INTEGER) return sqlite3_column_double(statement_->handle(), column);
  return number_of<double>(column_text(column));
}

std::string_view SqliteCursor::text(int column) const {
  value_type(column);
  return column_text(column);
}

std::span<std::byte const> SqliteCursor::bytes(int column) const {
  value_type(column);
  auto const* data = static_cast<std::byte const*>(sqlite3_column_blob(statement_->handle(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_->handle(), column))};
}

bool SqliteCursor::is_stale() const { return serial_ != connection_.serial(); }

int SqliteCursor::type(int column) const {
  if (place_ != Place::on_row || is_stale()) throw std::logic_error("a column is read where there is no row");
  if (column < 0 || column >= columns_) throw std::logic_error("there is no such column");
  return sqlite3_column_type(statement_->handle(), column);
}

int SqliteCursor::value_type(int column) const {
  int const kind = type(column);
  if (kind == SQLITE_NULL) throw std::logic_error("a column that is NULL was read as a value");
  return kind;
}

std::string_view SqliteCursor::column_text(int column) const {
  auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(statement_->handle(), column));
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_->handle(), column))};
}

}  // namespace gendan::sql
