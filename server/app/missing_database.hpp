#pragma once

#include <optional>
#include <string>

#include "platform/config/settings.hpp"

namespace gendan {

// Where an SQLite file is expected and there is none; a mistaken --data must not found an empty organisation.
std::optional<std::string> missing_database(config::Settings const& settings);

}  // namespace gendan
