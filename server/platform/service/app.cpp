#include "platform/service/app.hpp"

#include <stdexcept>

namespace gendan::service {

void App::on(std::string event_kind, std::string name, ReactionWork work) {
  world_.record.react({name, std::move(event_kind)});
  if (!reactions_.emplace(std::move(name), std::move(work)).second) throw std::logic_error("reaction installed twice");
}

void App::job(std::string kind, std::function<void(jobs::JobRun&)> work, JobDied died) {
  jobs::Handler handler{std::move(work)};
  if (died) {
    handler.died = [this, died = std::move(died)](sql::Transaction& tx, std::string_view body_json) {
      auto const caller = system_caller("job");
      Call call{world_, caller, tx, world_.clock.now()};
      died(call, body_json);
    };
  }
  if (!jobs_.emplace(std::move(kind), std::move(handler)).second) throw std::logic_error("job installed twice");
}

void App::every(std::string name, Milliseconds interval, std::function<void(Call&)> work) {
  every_some(std::move(name), interval, [work = std::move(work)](Call& call) {
    work(call);
    return false;
  });
}

void App::every_some(std::string name, Milliseconds interval, std::function<bool(Call&)> work) {
  if (!schedules_.emplace(std::move(name), Schedule{interval, std::move(work)}).second) {
    throw std::logic_error("schedule installed twice");
  }
}

}  // namespace gendan::service
