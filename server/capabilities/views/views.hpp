// Ways to look at everything: the search of the command palette over all kinds of things.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::views {

void install(service::App& app);

}  // namespace gendan::views
