// Notes over the API: whoever reaches a thing writes them, only their author changes them, and only for a
// day.
#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/note_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::activity {
namespace {

using service::Call;
using service::Created;

struct NoteText {
  Note text;
};
BOOST_DESCRIBE_STRUCT(NoteText, (), (text))
struct NewNote : NoteText {
  Code topic;
  Code id;
};
BOOST_DESCRIBE_STRUCT(NewNote, (NoteText), (topic, id))
struct NoteEdit : NoteText {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(NoteEdit, (NoteText), (revision))

struct NoteAdded : NoteText {
  NoteId note_id;
};
BOOST_DESCRIBE_STRUCT(NoteAdded, (NoteText), (note_id))
struct NoteEdited : service::Edited {
  NoteId note_id;
};
BOOST_DESCRIBE_STRUCT(NoteEdited, (service::Edited), (note_id))
struct NoteDeleted {
  NoteId note_id;
};
BOOST_DESCRIBE_STRUCT(NoteDeleted, (), (note_id))

NoteRow existing_note(Call& call, NoteId const& id) {
  auto row = find_note(call.tx, id);
  if (!row) throw not_found("no_such_note");
  expect_reach(call, row->topic, row->thing_id);
  return *std::move(row);
}

NoteRow changeable_note(Call& call, NoteId const& id) {
  auto row = existing_note(call, id);
  switch (changeability(row.author_id, row.written_at, call.caller.person_id, call.now)) {
    case Changeability::someone_elses:
      throw forbidden("not_ones_own_note");
    case Changeability::settled:
      throw conflict("note_is_settled");
    case Changeability::changeable:
      break;
  }
  return row;
}

Created<NoteRow> add_note(Call& call, NewNote const& input) {
  auto const topic = input.topic.text();
  auto const thing_id = input.id.text();
  expect_reach(call, topic, thing_id);
  NoteRow row;
  row.id = call.new_id<NoteId>();
  row.topic = topic;
  row.thing_id = thing_id;
  row.text = input.text.text();
  row.author_id = call.caller.person_id;
  row.author_name = call.caller.name;
  row.written_at = call.now;
  row.event_id = call.record(topic, thing_id, "note_added", NoteAdded{{input.text}, row.id}).id;
  note_table.insert(call.tx, row);
  return {row, "/notes/" + row.id.text()};
}

NoteRow show_note(Call& call, NoteId const& id) { return existing_note(call, id); }

NoteRow edit_note(Call& call, NoteId const& id, NoteEdit const& edit) {
  auto before = changeable_note(call, id);
  service::expect_revision(edit.revision, before.revision, before);
  NoteEdited const edited{{describe::changes(NoteText{*Note::parsed(before.text)}, NoteText{edit.text})}, id};
  if (edited.changes.empty()) return before;
  auto after = before;
  after.text = edit.text.text();
  after.edited_at = call.now;
  ++after.revision;
  if (!note_table.update_at(call.tx, after, before.revision)) throw conflict("revision_moved_on");
  call.record(after.topic, after.thing_id, "note_edited", edited);
  return after;
}

void delete_note(Call& call, NoteId const& id) {
  auto row = changeable_note(call, id);
  row.text.clear();
  row.deleted_at = call.now;
  ++row.revision;
  note_table.update(call.tx, row);
  call.record(row.topic, row.thing_id, "note_deleted", NoteDeleted{id});
}

}  // namespace

void install_note_routes(service::App& app) {
  using enum http::Method;
  auto const may_write = service::permission("activity.write");
  app.route<add_note>(post, "/notes", may_write, "Write a note on a thing");
  app.route<show_note>(get, "/notes/{id}", service::signed_in(), "Show a note");
  app.route<edit_note>(put, "/notes/{id}", may_write, "Change one's own note within a day");
  app.route<delete_note>(del, "/notes/{id}", may_write, "Take one's own note back within a day");
}

}  // namespace gendan::activity
