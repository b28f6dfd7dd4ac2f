#include "capabilities/activity/attachment_store.hpp"

namespace gendan::activity {

describe::Table<AttachmentRow> const attachment_table{"attachment"};

std::optional<AttachmentRow> find_attachment(sql::Transaction& tx, AttachmentId const& id) {
  static std::string const statement =
      "select " + describe::columns<AttachmentRow>() + " from attachment where id = $1 and removed_at is null";
  return describe::first<AttachmentRow>(tx.query(statement, id.text()));
}

bool is_attached(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from attachment where hash = $1 limit 1", hash).next();
}

bool has_attachment(sql::Transaction& tx, std::string_view topic, std::string_view thing_id, std::string_view hash) {
  constexpr char statement[] =
      "select 1 from attachment where topic = $1 and thing_id = $2 and hash = $3 and removed_at is null";
  return tx.query(statement, topic, thing_id, hash).next();
}

}  // namespace gendan::activity
