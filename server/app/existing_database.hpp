// For the commands that read or change what is there already: a mistaken --data must not found an empty organisation.
#pragma once

#include <optional>
#include <string>

#include "platform/config/settings.hpp"

namespace gendan {

// Where an SQLite file is expected and there is none.
std::optional<std::string> missing_database(config::Settings const& settings);

// The settings, or Refusal not_found "no_such_database".
config::Settings const& of_existing(config::Settings const& settings);

}  // namespace gendan
