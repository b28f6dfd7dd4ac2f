#include "capabilities/activity/activity.hpp"

#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/attachment_store.hpp"

namespace gendan {
std::span<sql::Migration const> activity_migrations();
}

namespace gendan::activity {

void install(service::App& app) {
  using enum service::Scope;
  using enum service::PermissionKind;
  app.migrations(activity_migrations());
  app.permission("record.read", read, {});
  app.permission("record.export", change, {{"auditor", all}});  // changes nothing, and an audit hands over what it saw
  // Whoever works with a thing may write beside it; which things, their topics say.
  app.permission("activity.write", change,
                 {{"merchandiser", all},
                  {"sales", all},
                  {"verifier", all},
                  {"supervisor", all},
                  {"production", all},
                  {"purchasing", all},
                  {"warehouse", all},
                  {"logistics", all},
                  {"quality", all},
                  {"finance", all},
                  {"customer_service", all},
                  {"development", all},
                  {"management", all}});
  app.permission("activity.remove_attachments", change, {{"supervisor", all}});
  app.names_files(is_attached);
  install_record_routes(app);
  install_timeline_routes(app);
  install_note_routes(app);
  install_attachment_routes(app);
  install_follower_routes(app);
}

std::optional<AttachedFile> attached_file(sql::Transaction& tx, std::string_view topic, std::string_view thing_id,
                                          std::string_view attachment_id) {
  auto const id = AttachmentId::parsed(attachment_id);
  auto const row = id ? find_attachment(tx, *id) : std::nullopt;
  if (!row || row->topic != topic || row->thing_id != thing_id) return std::nullopt;
  return AttachedFile{row->name, row->hash};
}

std::optional<WrittenNote> written_note(sql::Transaction& tx, std::string_view note_id) {
  auto rows = tx.query("select event_id, text from note where id = $1", note_id);
  if (!rows.next()) return std::nullopt;
  return WrittenNote{std::string(rows.text(0)), std::string(rows.text(1))};
}

Belonging expect_reach(service::Call& call, std::string const& topic, std::string const& id) {
  auto const* expect = call.world.app->registry<Timelines>().find(topic);
  if (expect == nullptr) throw not_found("no_such_timeline");
  return (*expect)(call, id);
}

}  // namespace gendan::activity
