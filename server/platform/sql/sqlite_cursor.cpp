#include "platform/sql/sqlite_cursor.hpp"

#include <sqlite3.h>

#include <new>
#include <stdexcept>
#include <string>

#include "platform/sql/column_text.hpp"

namespace gendan::sql {
namespace {

std::string_view text_of(sqlite3_value* value) {
  auto const* text = reinterpret_cast<char const*>(sqlite3_value_text(value));
  if (text == nullptr) throw std::bad_alloc();
  return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

}  // namespace

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

bool SqliteCursor::is_null(int column) const { return sqlite3_value_type(value(column)) == SQLITE_NULL; }

bool SqliteCursor::truth(int column) const {
  auto* const found = present(column);
  if (sqlite3_value_type(found) == SQLITE_INTEGER) {
    auto const number = sqlite3_value_int64(found);
    if (number == 0 || number == 1) return number == 1;
  }
  return truth_of(text_of(found));
}

std::int64_t SqliteCursor::integer(int column) const {
  auto* const found = present(column);
  if (sqlite3_value_type(found) == SQLITE_INTEGER) return sqlite3_value_int64(found);
  return number_of<std::int64_t>(text_of(found));
}

double SqliteCursor::real(int column) const {
  auto* const found = present(column);
  auto const type = sqlite3_value_type(found);
  if (type == SQLITE_FLOAT || type == SQLITE_INTEGER) return sqlite3_value_double(found);
  return number_of<double>(text_of(found));
}

std::string_view SqliteCursor::text(int column) const { return text_of(present(column)); }

std::span<std::byte const> SqliteCursor::bytes(int column) const {
  auto* const found = present(column);
  auto const* data = static_cast<std::byte const*>(sqlite3_value_blob(found));
  return {data, static_cast<std::size_t>(sqlite3_value_bytes(found))};
}

bool SqliteCursor::is_stale() const { return serial_ != connection_.serial(); }

// A connection is opened without a mutex and used by one thread at a time: its values need no protection.
sqlite3_value* SqliteCursor::value(int column) const {
  if (place_ != Place::on_row || is_stale()) throw std::logic_error("a column is read where there is no row");
  if (column < 0 || column >= columns_) throw std::logic_error("there is no such column");
  return sqlite3_column_value(statement_->handle(), column);
}

sqlite3_value* SqliteCursor::present(int column) const {
  auto* const found = value(column);
  if (sqlite3_value_type(found) != SQLITE_NULL) return found;
  throw std::logic_error("unexpected NULL in " + std::string(column_name(column)));
}

}  // namespace gendan::sql
