// Notes as rows.
#pragma once

#include <optional>
#include <string>

#include "capabilities/activity/note.hpp"
#include "platform/describe/row.hpp"
#include "platform/events/record.hpp"

namespace gendan::activity {

struct NoteRow {
  NoteId id;
  events::EventId event_id;  // of its writing
  std::string topic;
  std::string thing_id;
  std::string text;  // empty once deleted
  std::string author_id;
  std::string author_name;
  Instant written_at;
  std::optional<Instant> edited_at;
  std::optional<Instant> deleted_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (),
                      (id, event_id, topic, thing_id, text, author_id, author_name, written_at, edited_at, deleted_at,
                       revision))

extern describe::Table<NoteRow> const note_table;

// Nothing for a deleted one.
std::optional<NoteRow> find_note(sql::Transaction& tx, NoteId const& id);

}  // namespace gendan::activity
