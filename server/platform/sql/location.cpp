#include "platform/sql/location.hpp"

#include <charconv>
#include <stdexcept>
#include <vector>

namespace gendan::sql {

namespace {

constexpr std::string_view max_pages_option = "?max_pages=";

SqliteLocation sqlite_location(std::string_view path) {
  SqliteLocation location;
  auto const option = path.rfind(max_pages_option);
  if (option != std::string_view::npos) {
    auto const digits = path.substr(option + max_pages_option.size());
    int pages = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), pages);
    if (error != std::errc{} || end != digits.data() + digits.size() || pages < 1) {
      throw std::invalid_argument("max_pages of the database is not a number");
    }
    location.max_pages = pages;
    path = path.substr(0, option);
  }
  // Every connection would see an own database of these.
  if (path.empty() || path.starts_with(':') || path.starts_with("file:")) {
    throw std::invalid_argument("sqlite: wants the path of a file");
  }
  location.path = path;
  return location;
}

bool is_schema_name(std::string_view name) {
  if (name.empty() || name.size() > 63 || name.starts_with("pg_") || (name[0] >= '0' && name[0] <= '9')) return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    auto const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

PostgresLocation postgres_location(std::string_view url) {
  PostgresLocation location;
  auto const query = url.find('?');
  location.uri = url.substr(0, query);
  if (query == std::string_view::npos) return location;
  char separator = '?';
  for (auto const option : split(url.substr(query + 1), '&')) {
    if (option.starts_with("schema=")) {
      location.schema = option.substr(7);
    } else if (!option.empty()) {
      location.uri += separator;
      location.uri += option;
      separator = '&';
    }
  }
  if (!is_schema_name(location.schema)) {
    throw std::invalid_argument("the schema of the database has a name of a-z, 0-9 and _");
  }
  return location;
}

}  // namespace

Location location_of(std::string_view url) {
  if (url.starts_with("sqlite:")) return sqlite_location(url.substr(7));
  if (url.starts_with("postgres://") || url.starts_with("postgresql://")) return postgres_location(url);
  throw std::invalid_argument("the database is sqlite:PATH or postgres://…");
}

}  // namespace gendan::sql
