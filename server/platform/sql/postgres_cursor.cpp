#include "platform/sql/postgres_cursor.hpp"

#include <libpq-fe.h>

#include <stdexcept>
#include <string>

#include "platform/sql/column_text.hpp"

namespace gendan::sql {

namespace {

// pg_type.dat
constexpr Oid bytea = 17;
constexpr Oid int8 = 20;
constexpr Oid text_type = 25;

std::int64_t big_endian(std::string_view bytes) {
  if (bytes.size() != sizeof(std::int64_t)) throw std::logic_error("a column that is no number was read as one");
  std::uint64_t number = 0;
  for (auto const byte : bytes) number = (number << 8U) | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(number);
}

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

bool is_better_binary(pg_result const* result) {
  bool has_bytes = false;
  for (int column = 0; column < PQnfields(result); ++column) {
    auto const type = PQftype(result, column);
    if (type != bytea && type != int8 && type != text_type) return false;
    has_bytes = has_bytes || type == bytea;
  }
  return has_bytes;
}

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
double PostgresCursor::real(int column) const { return number_of<double>(text(column)); }

std::int64_t PostgresCursor::integer(int column) const {
  auto const plain = value(column);
  return is_binary(column, int8) ? big_endian(plain) : number_of<std::int64_t>(plain);
}

std::string_view PostgresCursor::text(int column) const {
  if (is_binary(column, int8)) throw std::logic_error("a number beside bytes is read as text");
  return value(column);
}

std::string_view PostgresCursor::value(int column) const {
  if (is_null(column)) throw std::logic_error("unexpected NULL in " + std::string(column_name(column)));
  return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

bool PostgresCursor::is_binary(int column, unsigned type) const {
  return PQfformat(result_.get(), column) == 1 && PQftype(result_.get(), column) == type;
}

std::span<std::byte const> PostgresCursor::bytes(int column) const {
  auto const plain = text(column);
  if (PQftype(result_.get(), column) != bytea || is_binary(column, bytea)) return std::as_bytes(std::span(plain));
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
