// Comparing two documents without keeping anything.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::verification {

void install_comparison_routes(service::App& app);

}  // namespace gendan::verification
