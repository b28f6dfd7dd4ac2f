#include "platform/service/app.hpp"

#include <stdexcept>

namespace gendan::service {

void App::on(std::string event_kind, std::string name, ReactionWork work) {
  world_.record.react({name, std::move(event_kind)});
  if (!reactions_.emplace(std::move(name), std::move(work)).second) throw std::logic_error("reaction installed twice");
}

}  // namespace gendan::service
