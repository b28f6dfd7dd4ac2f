// What happens without a request: reactions to events, and work that comes again and again.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "platform/service/app.hpp"

namespace gendan::service {

// Reactions become durable jobs in the transaction of their event; schedules become one waiting job each.
// Called after every capability is installed.
void install_background(App& app);

// Puts the next run of every schedule into the queue where none waits.
void enqueue_schedules(App const& app, Call& call);

// The reaction that a job of this kind runs; nothing of other kinds, whose subject says what they are for.
std::optional<std::string> reaction_of(std::string_view job_kind, std::string_view body_json);

// Does a job's work in one transaction with its end, as the system: what it does happens exactly once.
void run_in_transaction(World& world, jobs::JobRun& run, std::string via, std::function<void(Call&)> const& work);

}  // namespace gendan::service
