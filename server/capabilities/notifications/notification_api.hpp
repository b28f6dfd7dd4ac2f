// What the parts of the notifications share.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "capabilities/notifications/notification_store.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "platform/events/record.hpp"

namespace gendan::notifications {

// What one person may see, asked once for each thing.
class Sight {
public:
  explicit Sight(service::Call& call) : call_(call) {}
  // Whether the caller reaches the thing and may read what events of this kind say; about nothing is seen by all.
  bool reaches(std::string const& topic, std::string const& thing_id, std::string const& event_kind);
  // The same of what stands in one's own work list: a link to something without a timeline hides nothing there.
  bool reaches_item(std::string const& link_kind, std::string const& link_id);

private:
  service::Call& call_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> hidden_kinds_;  // of what is within reach
  std::map<std::pair<std::string, std::string>, bool> is_within_reach_;
};

void install_notification_routes(service::App& app);
void install_arrivals(service::App& app);
void install_reactions(service::App& app);

}  // namespace gendan::notifications
