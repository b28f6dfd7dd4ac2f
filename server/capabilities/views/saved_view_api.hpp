// Saved views over the API.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::views {

void install_saved_view_routes(service::App& app);

}  // namespace gendan::views
