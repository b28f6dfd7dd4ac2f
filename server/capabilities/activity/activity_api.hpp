// The parts of activity's API, and how each of them asks for reach.
#pragma once

#include <string>

#include "capabilities/activity/activity.hpp"
#include "platform/service/app.hpp"

namespace gendan::activity {

// Throws Refusal{not_found, "no_such_timeline"} for a topic that nobody registered, or as its ExpectReach does.
Belonging expect_reach(service::Call& call, std::string const& topic, std::string const& id);

void install_record_routes(service::App& app);
void install_timeline_routes(service::App& app);
void install_note_routes(service::App& app);
void install_attachment_routes(service::App& app);
void install_follower_routes(service::App& app);

}  // namespace gendan::activity
