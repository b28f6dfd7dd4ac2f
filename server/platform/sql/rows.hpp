// The answer of one query, read forwards, once. Views returned by text() and bytes() live until the
// next call of next(). A Rows must be finished or destroyed before the transaction runs its next
// statement with the same text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace gendan::sql {

class Cursor {  // one per driver
public:
  virtual ~Cursor() = default;
  virtual bool next() = 0;
  virtual int columns() const = 0;
  virtual std::string_view column_name(int column) const = 0;
  virtual bool is_null(int column) const = 0;
  virtual bool truth(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::span<std::byte const> bytes(int column) const = 0;
};

class Rows {
public:
  explicit Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}

  bool next() { return cursor_->next(); }
  int columns() const { return cursor_->columns(); }
  std::string_view column_name(int column) const { return cursor_->column_name(column); }
  bool is_null(int column) const { return cursor_->is_null(column); }
  bool truth(int column) const { return cursor_->truth(column); }
  std::int64_t integer(int column) const { return cursor_->integer(column); }
  double real(int column) const { return cursor_->real(column); }
  std::string_view text(int column) const { return cursor_->text(column); }
  std::span<std::byte const> bytes(int column) const { return cursor_->bytes(column); }

private:
  std::unique_ptr<Cursor> cursor_;
};

}  // namespace gendan::sql
