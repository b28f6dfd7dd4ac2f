// What happens without a request: reactions to events, and work that comes again and again.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::service {

// Reactions become durable jobs in the transaction of their event; schedules become one waiting job each.
// Called after every capability is installed.
void install_background(App& app);

// Puts the next run of every schedule into the queue where none waits.
void enqueue_schedules(App const& app, Call& call);

}  // namespace gendan::service
