// The parts of the work list's API.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::work {

void install_list_routes(service::App& app);
void install_work_export(service::App& app);
void install_todo_routes(service::App& app);

}  // namespace gendan::work
