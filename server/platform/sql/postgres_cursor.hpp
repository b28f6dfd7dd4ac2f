// The rows of one answer of PostgreSQL, all of them in memory.
#pragma once

#include <memory>
#include <vector>

#include "platform/sql/rows.hpp"
#include "platform/sql/value.hpp"

struct pg_result;

namespace gendan::sql {

struct ClearResult {
  void operator()(pg_result* result) const;
};
using PostgresResult = std::unique_ptr<pg_result, ClearResult>;

// Whether rows of this description have bytes, which the text format doubles, and nothing that a cursor reads only
// as text.
bool is_better_binary(pg_result const* result);

class PostgresCursor final : public Cursor {
public:
  explicit PostgresCursor(PostgresResult result) : result_(std::move(result)) {}

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
  void check(int column) const;
  std::string_view value(int column) const;  // as it was sent
  bool is_binary(int column, unsigned type) const;

  PostgresResult result_;
  int row_ = -1;
  mutable std::vector<Bytes> decoded_;  // of this row, by column
};

}  // namespace gendan::sql
