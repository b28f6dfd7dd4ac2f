// What the sources say, before anyone judges it: a name, a value and where it stands.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace gendan::config {

struct Untyped {  // from the environment or a flag: the setting decides how it is read
  std::string text;
};
struct Unreadable {};  // a kind of value that no setting has: a date, a fraction

using GivenValue = std::variant<Untyped, std::string, std::int64_t, bool, std::vector<std::string>, Unreadable>;

struct Given {
  std::string name;  // "server.listen"
  GivenValue value;
  std::string place;  // "gendan.toml:12"
};

// Throws std::runtime_error that names file, line and column when the file is missing or is not TOML.
std::vector<Given> given_by_toml(std::filesystem::path const& file);

}  // namespace gendan::config
