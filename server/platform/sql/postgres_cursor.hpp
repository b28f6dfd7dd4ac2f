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

  PostgresResult result_;
  int row_ = -1;
  mutable std::vector<Bytes> decoded_;  // of this row, by column
};

}  // namespace gendan::sql
