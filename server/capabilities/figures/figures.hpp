// Figures that are true: each with its formula, its population that can be opened, and how many it counts.
// Reads the views that others publish (order_line_facts), and keeps nothing but what is wanted of them
// and why lines were late.
//
// Events on stream "figures/on_time": on_time_target_set (service::Edited). On "orders/<id>": late_reason_given
// (service::Edited).
#pragma once

#include "platform/service/app.hpp"

namespace gendan::figures {

void install(service::App& app);

}  // namespace gendan::figures
