// One's own notifications over the API. What one may not see any more is left out, as if it had never been told.
#include <algorithm>

#include "capabilities/notifications/notification_api.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

// Beyond it nobody counts; "99+" is what people see.
constexpr int most_counted = 100;
constexpr int most_pages_at_once = 10;

struct NotificationItem {
  NotificationId id;
  std::string kind;
  std::string title_code;
  std::map<std::string, std::string> arguments;
  std::string topic;  // empty: about no thing
  std::string thing_id;
  std::string label;
  std::string by_name;
  Instant created_at;
  std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(NotificationItem, (),
                      (id, kind, title_code, arguments, topic, thing_id, label, by_name, created_at, read_at))

constexpr service::Sorts by_time{"-created_at", {{"created_at", "n.created_at", service::SortKind::number}}};
struct NotificationFilter : service::PageInput<by_time> {
  std::optional<bool> is_unread;
};
BOOST_DESCRIBE_STRUCT(NotificationFilter, (service::PageInput<by_time>), (is_unread))

struct UnreadCount {
  std::int64_t count = 0;
  bool is_exact = true;  // false: at least this many
};
BOOST_DESCRIBE_STRUCT(UnreadCount, (), (count, is_exact))

struct ReadUntil {
  Instant until;  // when the newest that was seen came
};
BOOST_DESCRIBE_STRUCT(ReadUntil, (), (until))

NotificationItem item_of(NotificationRow const& row) {
  return {row.id,       row.kind,  row.title_code, row.arguments,  row.topic,
          row.thing_id, row.label, row.by_name,    row.created_at, row.read_at};
}

bool is_seen(Sight& sight, NotificationRow const& row) {
  return sight.reaches(row.topic, row.thing_id, row.event_kind);
}

service::Page<NotificationRow> page_of(Call& call, NotificationFilter const& filter) {
  service::ListQuery query(describe::columns<NotificationRow>("n."), "notification n");
  query.where("n.person_id = ?", call.caller.person_id).where("n.is_shown");
  if (filter.is_unread) query.where(*filter.is_unread ? "n.read_at is null" : "n.read_at is not null");
  return query.page<NotificationRow>(call.tx, filter, "n.id");
}

service::Page<NotificationItem> list_own(Call& call, NotificationFilter const& asked) {
  auto filter = asked;
  Sight sight(call);
  service::Page<NotificationItem> seen;
  for (int pages = 0; pages < most_pages_at_once; ++pages) {
    auto rows = page_of(call, filter);
    for (auto const& row : rows.items)
      if (is_seen(sight, row)) seen.items.push_back(item_of(row));
    seen.next = rows.next;
    if (!seen.items.empty() || !rows.next) break;
    filter.after = service::PageCursor::of(*rows.next);
  }
  return seen;
}

UnreadCount count_unread(Call& call) {
  Sight sight(call);
  auto const rows = unread_of(call.tx, call.caller.person_id, most_counted);
  auto const count = std::ranges::count_if(rows, [&](auto const& row) { return is_seen(sight, row); });
  return {count, rows.size() < static_cast<std::size_t>(most_counted)};
}

UnreadCount changed(Call& call) {
  call.announce("notifications", call.caller.person_id);
  return count_unread(call);
}

UnreadCount read_one(Call& call, NotificationId const& id) {
  auto const row = find_notification(call.tx, id);
  Sight sight(call);
  if (!row || row->person_id != call.caller.person_id || !is_seen(sight, *row)) throw not_found("no_such_notification");
  mark_read(call.tx, id, call.now);
  return changed(call);
}

UnreadCount read_all(Call& call, ReadUntil const& input) {
  mark_all_read(call.tx, call.caller.person_id, input.until, call.now);
  return changed(call);
}

}  // namespace

void install_notification_routes(service::App& app) {
  using enum http::Method;
  using service::signed_in;
  app.route<list_own>(get, "/notifications", signed_in(), "List one's own notifications, the newest first");
  app.route<count_unread>(get, "/notifications/unread", signed_in(), "Count what one has not read");
  app.route<read_one>(post, "/notifications/{id}/reading", signed_in(), "Mark one of one's notifications as read");
  app.route<read_all>(post, "/notifications/reading", signed_in(),
                      "Mark as read all of one's notifications up to an instant");
}

}  // namespace gendan::notifications
