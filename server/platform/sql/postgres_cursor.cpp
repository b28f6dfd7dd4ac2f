#include "platform/sql/postgres_cursor.hpp"

#include <libpq-fe.h>

#include <stdexcept>
#include <string>

#include "platform/sql/column_text.hpp"

namespace gendan::sql {

namespace {

constexpr Oid bytea = 17;  // pg_type.dat

std::byte nibble(char digit) { return static_cast<std::byte>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

// bytea_output = hex: "\x" and two lower-case digits a byte.
Bytes decoded_hex(std::string_view text) {
  if (!text.starts_with("\\x") || text.size() % 2 != 0) throw std::logic_error("bytes are not in hexadecimal");
  text.remove_prefix(2);
  Bytes bytes(text.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = (nibble(text[2 * i]) << 4) | nibble(text[2 * i + 1]);
  return bytes;
}

}  // namespace

void ClearResult::operator()(pg_result* result) const { PQclear(result); }

bool PostgresCursor::next() {
  decoded_.clear();
  if (row_ < PQntuples(result_.get())) ++row_;
  return row_ < PQntuples(result_.get());
}

int PostgresCursor::columns() const { return PQnfields(result_.get()); }

std::string_view PostgresCursor::column_name(int column) const {
  if (column < 0 || column >= columns()) throw std::logic_error("there is no such column");
  return PQfname(result_.get(), column);
}

bool PostgresCursor::is_null(int column) const {
  check(column);
  return PQgetisnull(result_.get(), row_, column) != 0;
}

bool PostgresCursor::truth(int column) const { return truth_of(text(column)); }
std::int64_t PostgresCursor::integer(int column) const { return number_of<std::int64_t>(text(column)); }
double PostgresCursor::real(int column) const { return number_of<double>(text(column)); }

std::string_view PostgresCursor::text(int column) const {
  if (is_null(column)) throw std::logic_error("unexpected NULL in " + std::string(column_name(column)));
  return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

std::span<std::byte const> PostgresCursor::bytes(int column) const {
  auto const plain = text(column);
  if (PQftype(result_.get(), column) != bytea) return std::as_bytes(std::span(plain));
  decoded_.resize(static_cast<std::size_t>(columns()));
  auto& decoded = decoded_[static_cast<std::size_t>(column)];
  if (decoded.empty()) decoded = decoded_hex(plain);
  return decoded;
}

void PostgresCursor::check(int column) const {
  if (row_ < 0 || row_ >= PQntuples(result_.get())) throw std::logic_error("a column is read where there is no row");
  if (column < 0 || column >= columns()) throw std::logic_error("there is no such column");
}

}  // namespace gendan::sql
