// What happened to one thing and what people put beside it: its timeline, notes, attachments and
// followers; and the record of everything for those who audit it.
//
// Whoever owns a kind of thing registers it here, with the check that the caller may see this one. Reading
// what stands beside a thing takes no more than that; adding to it takes the permission activity.write too.
//
// Events on the thing's own stream "<topic>/<id>": note_added, note_edited, note_deleted, attachment_added,
// attachment_removed, follower_added, follower_left.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "platform/service/app.hpp"

namespace gendan::activity {

void install(service::App& app);

// Throws Refusal{not_found} when the caller may not see the thing with this id.
using ExpectReach = std::function<void(service::Call&, std::string const& id)>;

class Timelines {
public:
  void add(std::string topic, ExpectReach expect_reach) { topics_.emplace(std::move(topic), std::move(expect_reach)); }
  ExpectReach const* find(std::string const& topic) const {
    auto const found = topics_.find(topic);
    return found == topics_.end() ? nullptr : &found->second;
  }

private:
  std::map<std::string, ExpectReach> topics_;
};

}  // namespace gendan::activity
