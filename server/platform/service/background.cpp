#include "platform/service/background.hpp"

#include "platform/describe/decode.hpp"
#include "platform/service/idempotency.hpp"
#include "platform/service/kept_file.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan::service {
namespace {

constexpr char reaction_job[] = "service.react";
constexpr char schedule_job[] = "service.scheduled";

struct ReactionBody {
  std::string reaction;
  events::EventId event;
};
BOOST_DESCRIBE_STRUCT(ReactionBody, (), (reaction, event))

struct ScheduleBody {
  std::string schedule;
};
BOOST_DESCRIBE_STRUCT(ScheduleBody, (), (schedule))

void react(App const& app, World& world, jobs::JobRun& run) {
  auto const body = describe::decoded<ReactionBody>(run.body_json());
  auto const reaction = app.reactions().find(body.reaction);
  run_in_transaction(world, run, "reaction", [&](Call& call) {
    if (reaction == app.reactions().end()) return;  // of an older program
    auto const event = events::event_by_id(call.tx, body.event);
    if (!event) return;
    auto caller = call.caller;
    caller.caused_by_id = event->actor_id;
    Call caused{call.world, caller, call.tx, call.now};
    reaction->second(caused, *event);
  });
}

void enqueue_schedule(Call& call, std::string const& name, Instant due_at) {
  jobs::enqueue(call.tx, call.now, call.world.random,
                {schedule_job, describe::encoded(ScheduleBody{name}), due_at, name});
}

void run_schedule(App const& app, World& world, jobs::JobRun& run) {
  auto const body = describe::decoded<ScheduleBody>(run.body_json());
  auto const schedule = app.schedules().find(body.schedule);
  run_in_transaction(world, run, "schedule", [&](Call& call) {
    if (schedule == app.schedules().end()) return;
    bool const has_more = schedule->second.work(call);
    // While this run is unfinished the next one is asked for behind it.
    enqueue_schedule(call, body.schedule, has_more ? call.now : call.now + schedule->second.interval);
  });
}

}  // namespace

std::optional<std::string> reaction_of(std::string_view job_kind, std::string_view body_json) {
  if (job_kind != reaction_job) return std::nullopt;
  return describe::decoded<ReactionBody>(body_json).reaction;
}

void run_in_transaction(World& world, jobs::JobRun& run, std::string via, std::function<void(Call&)> const& work) {
  auto const now = world.clock.now();
  auto const caller = system_caller(std::move(via));
  world.database.write([&](sql::Transaction& tx) {
    Call call{world, caller, tx, now};
    work(call);
    run.finish(tx);
  });
}

void install_background(App& app) {
  auto& world = app.world();
  world.record.on_enqueue(
      [&random = world.random](sql::Transaction& tx, events::Reaction const& reaction, events::Event const& event) {
        auto body = describe::encoded(ReactionBody{reaction.name, event.id});
        jobs::enqueue(tx, event.at, random, {reaction_job, std::move(body), event.at, std::nullopt});
      });
  app.every("service.forget_old_answers", std::chrono::minutes(10),
            [](Call& call) { forget_old_answers(call.tx, call.now); });
  app.every_some("search.renew", std::chrono::minutes(1), renew_search);
  app.every_some("service.sweep_files", std::chrono::minutes(10), sweep_files);
  app.job(reaction_job, [&app, &world](jobs::JobRun& run) { react(app, world, run); });
  app.job(schedule_job, [&app, &world](jobs::JobRun& run) { run_schedule(app, world, run); });
}

void enqueue_schedules(App const& app, Call& call) {
  for (auto const& [name, schedule] : app.schedules()) enqueue_schedule(call, name, call.now + schedule.interval);
}

}  // namespace gendan::service
