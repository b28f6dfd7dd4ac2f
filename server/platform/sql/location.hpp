// Where a database is, read from its URL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gendan::sql {

// "sqlite:PATH", for tests of a full disk also "sqlite:PATH?max_pages=N" (pages of 4,096 bytes).
struct SqliteLocation {
  std::string path;
  std::optional<int> max_pages;
};

// "postgres://…" or "postgresql://…": a libpq URI; `schema` is taken out of it.
struct PostgresLocation {
  std::string uri;
  std::string schema = "gendan";
};

using Location = std::variant<SqliteLocation, PostgresLocation>;

// std::invalid_argument, without the URL in its message (it may hold a password).
Location location_of(std::string_view url);

}  // namespace gendan::sql
