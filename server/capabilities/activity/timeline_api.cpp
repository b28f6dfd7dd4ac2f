// The timeline of one thing: its stream's events, with the notes in their place as they now are.
#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/event_item_api.hpp"
#include "capabilities/activity/note.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::activity {
namespace {

using service::Call;

struct TimelineNote {
  NoteId id;
  std::string text;  // empty once deleted
  std::optional<Instant> edited_at;
  std::optional<Instant> deleted_at;
  std::int64_t revision = 1;
  bool is_changeable = false;  // by who asks, now
};
BOOST_DESCRIBE_STRUCT(TimelineNote, (), (id, text, edited_at, deleted_at, revision, is_changeable))

struct TimelineItem : EventItem {
  std::optional<TimelineNote> note;
  bool is_withheld = false;  // the body, for now, from who asks
};
BOOST_DESCRIBE_STRUCT(TimelineItem, (EventItem), (note, is_withheld))

// An event beside the columns of its note, where it has one.
struct TimelineRow : EventItem {
  std::optional<NoteId> note_id;
  std::optional<std::string> note_text;
  std::optional<Instant> note_edited_at;
  std::optional<Instant> note_deleted_at;
  std::optional<std::int64_t> note_revision;
};
BOOST_DESCRIBE_STRUCT(TimelineRow, (EventItem), (note_id, note_text, note_edited_at, note_deleted_at, note_revision))

constexpr char note_columns[] =
    ", n.id as note_id, n.text as note_text, n.edited_at as note_edited_at, n.deleted_at as note_deleted_at, "
    "n.revision as note_revision";
TimelineItem item_of(Call const& call, TimelineRow const& row) {
  TimelineItem item{row, std::nullopt, false};
  if (!row.note_id) return item;
  // What it said at first is in the record; here it says what its author wants it to say now.
  item.body = {};
  bool const is_changeable = !row.note_deleted_at && changeability(row.actor_id, row.at, call.caller.person_id,
                                                                   call.now) == Changeability::changeable;
  item.note = TimelineNote{*row.note_id,        row.note_text.value(),     row.note_edited_at,
                           row.note_deleted_at, row.note_revision.value(), is_changeable};
  return item;
}

constexpr service::Sorts by_position{"-position", {{"position", "e.position", service::SortKind::number}}};

service::Page<TimelineItem> show_timeline(Call& call, Code const& topic, Code const& id,
                                          service::PageInput<by_position> const& input) {
  auto const thing = expect_reach(call, topic.text(), id.text());
  service::ListQuery query(describe::columns<EventItem>("e.") + note_columns,
                           "event e left join note n on n.event_id = e.id");
  query.where("e.stream = ?", topic.text() + "/" + id.text());
  query.where("e.kind not in ('note_edited', 'note_deleted')");
  for (auto const& kind : call.world.app->registry<Timelines>().kinds_hidden_from(call.caller, thing))
    query.where("e.kind <> ?", kind);
  auto const rows = query.page<TimelineRow>(call.tx, input, "e.id");
  service::Page<TimelineItem> page;
  page.next = rows.next;
  Withheld withheld(call);
  for (auto const& row : rows.items) {
    auto& item = page.items.emplace_back(item_of(call, row));
    item.is_withheld = withheld.takes_from(item);
  }
  return page;
}

}  // namespace

void install_timeline_routes(service::App& app) {
  app.route<show_timeline>(http::Method::get, "/timeline/{topic}/{id}", service::signed_in(),
                           "What happened to one thing and was noted on it, the newest first");
}

}  // namespace gendan::activity
