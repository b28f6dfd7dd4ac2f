#include "capabilities/activity/note_store.hpp"

namespace gendan::activity {

describe::Table<NoteRow> const note_table{"note"};

std::optional<NoteRow> find_note(sql::Transaction& tx, NoteId const& id) {
  static std::string const statement =
      "select " + describe::columns<NoteRow>() + " from note where id = $1 and deleted_at is null";
  return describe::first<NoteRow>(tx.query(statement, id.text()));
}

}  // namespace gendan::activity
