// Notifications, and how people wish to be told, as rows.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "capabilities/notifications/notice.hpp"
#include "platform/describe/row.hpp"

namespace gendan::notifications {

using NotificationId = Id<struct NotificationTag>;

struct NotificationRow {
  NotificationId id;
  std::string person_id;
  std::string kind;
  std::string cause;
  std::string title_code;
  std::map<std::string, std::string> arguments;
  std::string topic;
  std::string thing_id;
  std::string label;
  std::string event_kind;
  std::string by_name;
  Instant created_at;
  std::optional<Instant> read_at;
  bool is_shown = true;
  bool is_for_digest = false;
};
BOOST_DESCRIBE_STRUCT(NotificationRow, (),
                      (id, person_id, kind, cause, title_code, arguments, topic, thing_id, label, event_kind, by_name,
                       created_at, read_at, is_shown, is_for_digest))

// False: this person has been told already.
bool insert_notification(sql::Transaction& tx, NotificationRow const& row);
std::optional<NotificationRow> find_notification(sql::Transaction& tx, NotificationId const& id);
// All that was told of one cause under these kinds.
std::vector<NotificationRow> told_of_cause(sql::Transaction& tx, std::string_view cause,
                                           std::initializer_list<std::string_view> kinds);
void put_arguments(sql::Transaction& tx, NotificationRow const& row);
// The newest first.
std::vector<NotificationRow> unread_of(sql::Transaction& tx, std::string_view person_id, int limit);
void mark_read(sql::Transaction& tx, NotificationId const& id, Instant at);
// All of theirs that were there at `until`.
void mark_all_read(sql::Transaction& tx, std::string_view person_id, Instant until, Instant at);
// At most `limit`; how many it were.
std::int64_t forget_before(sql::Transaction& tx, Instant before, int limit);

// The newest first; with leave_digest none waits for it any more.
std::vector<NotificationRow> waiting_for_digest(sql::Transaction& tx, std::string_view person_id, int limit);
void leave_digest(sql::Transaction& tx, std::string_view person_id);

std::optional<Delivery> choice_of(sql::Transaction& tx, std::string_view person_id, std::string_view kind);

}  // namespace gendan::notifications
