// The list of what this program can do. Adding a capability is a line here, in CMake and in routes.tsx.
#pragma once

#include "platform/service/app.hpp"

namespace gendan {

void install_capabilities(service::App& app);

// The migrations of platform/ and of everything installed, in the order they apply.
std::vector<sql::Migration> migration_list(service::App const& app);

}  // namespace gendan
