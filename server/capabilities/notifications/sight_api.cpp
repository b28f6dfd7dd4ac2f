// Whether somebody may see what a notification is about: asked of those who own the thing.
#include <algorithm>

#include "base/refusal.hpp"
#include "capabilities/activity/activity.hpp"
#include "capabilities/notifications/notification_api.hpp"

namespace gendan::notifications {

bool Sight::reaches(std::string const& topic, std::string const& thing_id, std::string const& event_kind) {
  if (topic.empty()) return true;
  auto const key = std::pair(topic, thing_id);
  if (!is_within_reach_.contains(key)) {
    auto const& timelines = call_.world.app->registry<activity::Timelines>();
    auto const* expect = timelines.find(topic);
    bool is_within = false;
    try {
      if (expect != nullptr) {
        hidden_kinds_[key] = timelines.kinds_hidden_from(call_.caller, (*expect)(call_, thing_id));
        is_within = true;
      }
    } catch (Refusal const&) {
      // out of reach, or gone
    }
    is_within_reach_[key] = is_within;
  }
  return is_within_reach_[key] && std::ranges::find(hidden_kinds_[key], event_kind) == hidden_kinds_[key].end();
}

bool Sight::reaches_item(std::string const& link_kind, std::string const& link_id) {
  bool const has_timeline = call_.world.app->registry<activity::Timelines>().find(link_kind) != nullptr;
  return !has_timeline || reaches(link_kind, link_id, "");
}

}  // namespace gendan::notifications
