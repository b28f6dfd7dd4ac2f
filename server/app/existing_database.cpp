#include "app/existing_database.hpp"

#include <filesystem>

#include "base/refusal.hpp"
#include "platform/sql/location.hpp"

namespace gendan {

std::optional<std::string> missing_database(config::Settings const& settings) {
  auto const location = sql::location_of(settings.database.url);
  auto const* file = std::get_if<sql::SqliteLocation>(&location);
  return file == nullptr || std::filesystem::exists(file->path) ? std::nullopt : std::optional(file->path);
}

config::Settings const& of_existing(config::Settings const& settings) {
  if (auto const file = missing_database(settings))
    throw Refusal(RefusalKind::not_found, "no_such_database", {Problem{"--data", "no_such_file", *file}});
  return settings;
}

}  // namespace gendan
