// The routes of readings, and the job that reads what is kept.
#pragma once

#include "capabilities/requirements/requirement_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::requirements {

// In the transaction that keeps the requirement.
void read_soon(service::Call& call, RequirementId const& id);

void install_reading_routes(service::App& app);

}  // namespace gendan::requirements
