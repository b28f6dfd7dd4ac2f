#include "app/missing_database.hpp"

#include <filesystem>

#include "platform/sql/location.hpp"

namespace gendan {

std::optional<std::string> missing_database(config::Settings const& settings) {
  auto const location = sql::location_of(settings.database.url);
  auto const* file = std::get_if<sql::SqliteLocation>(&location);
  return file == nullptr || std::filesystem::exists(file->path) ? std::nullopt : std::optional(file->path);
}

}  // namespace gendan
