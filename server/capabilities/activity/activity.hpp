// What happened to one thing and what people put beside it: its timeline, notes, attachments and
// followers; and the record of everything for those who audit it.
//
// Whoever owns a kind of thing registers it here, with the check that the caller may see this one. Reading
// what stands beside a thing takes no more than that; adding to it takes the permission activity.write too.
// Whoever records an event on another's thing, about something that takes a permission of its own to read,
// names that permission here. What such an event says may be withheld from a person for a while, as from one who is to
// read blind: the timeline and the record then tell them that it happened, by whom and when, and no more.
//
// Events on the thing's own stream "<topic>/<id>": note_added, note_edited, note_deleted, attachment_added,
// attachment_removed, follower_added, follower_left.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/service/app.hpp"

namespace gendan::activity {

void install(service::App& app);

// A file beside a thing, by its id among the attachments; nothing for one that was removed or belongs to another
// thing.
struct AttachedFile {
  std::string name;
  std::string hash;  // SHA-256 of its content
};
std::optional<AttachedFile> attached_file(sql::Transaction& tx, std::string_view topic, std::string_view thing_id,
                                          std::string_view attachment_id);

// A note as it reads now; nothing where there never was one.
struct WrittenNote {
  std::string event_id;  // of its writing
  std::string text;      // empty once deleted
};
std::optional<WrittenNote> written_note(sql::Transaction& tx, std::string_view note_id);

// Whose a thing is, empty for what is nobody's own, and what people call it: "SO-2026-000001".
struct Belonging {
  std::string owner_id{};
  std::string department_id{};
  std::string label{};
};

// Throws Refusal{not_found} when the caller may not see the thing with this id.
using ExpectReach = std::function<Belonging(service::Call&, std::string const& id)>;

// Whether the caller is not to know yet what an event says that befell this thing.
using Withholds = std::function<bool(service::Call&, std::string const& thing_id)>;

class Timelines {
public:
  void add(std::string topic, ExpectReach expect_reach) { topics_.emplace(std::move(topic), std::move(expect_reach)); }
  ExpectReach const* find(std::string const& topic) const {
    auto const found = topics_.find(topic);
    return found == topics_.end() ? nullptr : &found->second;
  }

  // Events of this kind stand in the timelines of those alone whose permission reaches the thing.
  void guard(std::string event_kind, std::string permission) {
    guards_.emplace(std::move(event_kind), std::move(permission));
  }
  std::vector<std::string> kinds_hidden_from(service::Caller const& caller, Belonging const& thing) const {
    std::vector<std::string> kinds;
    for (auto const& [kind, permission] : guards_) {
      if (!caller.reaches(permission, thing.owner_id, thing.department_id)) kinds.push_back(kind);
    }
    return kinds;
  }

  // Of events of this kind on things of this topic.
  void withhold(std::string_view topic, std::string_view event_kind, Withholds withholds) {
    withholds_.emplace(std::pair(topic, event_kind), std::move(withholds));
  }
  // nullptr: what such an event says is withheld from nobody.
  Withholds const* find_withholds(std::string const& topic, std::string const& event_kind) const {
    auto const found = withholds_.find(std::pair(topic, event_kind));
    return found == withholds_.end() ? nullptr : &found->second;
  }

private:
  std::map<std::string, ExpectReach> topics_;
  std::map<std::string, std::string> guards_;                           // the permission, by the kind of event
  std::map<std::pair<std::string, std::string>, Withholds> withholds_;  // by topic and kind of event
};

std::vector<std::string> follower_ids(sql::Transaction& tx, std::string_view topic, std::string_view thing_id);

}  // namespace gendan::activity
