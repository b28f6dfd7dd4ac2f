// The timelines and the record over the API.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::activity {

void install_record_routes(service::App& app);

}  // namespace gendan::activity
