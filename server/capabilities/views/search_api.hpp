// The search over all kinds of things.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::views {

void install_search_routes(service::App& app);

}  // namespace gendan::views
