// Attachments as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "platform/describe/row.hpp"

namespace gendan::activity {

using AttachmentId = Id<struct AttachmentTag>;

// What people see of one.
struct AttachmentItem {
  AttachmentId id;
  std::string name;  // as it came; made safe where it leaves
  std::string hash;  // SHA-256
  std::int64_t size = 0;
  std::string media_type;  // by content
  std::string added_by_id;
  std::string added_by_name;
  Instant added_at;
};
BOOST_DESCRIBE_STRUCT(AttachmentItem, (), (id, name, hash, size, media_type, added_by_id, added_by_name, added_at))

struct AttachmentRow : AttachmentItem {
  std::string topic;
  std::string thing_id;
  std::optional<Instant> removed_at;
  std::optional<std::string> removed_by_name;
  std::optional<std::string> removal_reason;
};
BOOST_DESCRIBE_STRUCT(AttachmentRow, (AttachmentItem), (topic, thing_id, removed_at, removed_by_name, removal_reason))

extern describe::Table<AttachmentRow> const attachment_table;

// Nothing for a removed one.
std::optional<AttachmentRow> find_attachment(sql::Transaction& tx, AttachmentId const& id);
// Removed ones too: the record still names their content.
bool is_attached(sql::Transaction& tx, std::string_view hash);
bool has_attachment(sql::Transaction& tx, std::string_view topic, std::string_view thing_id, std::string_view hash);

}  // namespace gendan::activity
