#include "platform/sql/database.hpp"

#include "platform/sql/location.hpp"
#include "platform/sql/postgres.hpp"
#include "platform/sql/sqlite.hpp"

namespace gendan::sql {

std::unique_ptr<Database> Database::opened(DatabaseOptions const& options) {
  auto location = location_of(options.url);
  if (auto* file = std::get_if<SqliteLocation>(&location)) {
    return std::make_unique<SqliteDatabase>(std::move(*file), options);
  }
  return std::make_unique<PostgresDatabase>(std::get<PostgresLocation>(std::move(location)), options);
}

}  // namespace gendan::sql
