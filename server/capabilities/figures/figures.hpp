// Figures that are true: each with its formula, its population that can be opened, and how many it counts.
// Reads the views that others publish (order_line_facts), and nothing else.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::figures {

void install(service::App& app);

}  // namespace gendan::figures
