// Attachments over the API: files that belong to a thing, kept by what they contain.
#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/attachment_store.hpp"
#include "platform/service/download.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::activity {
namespace {

using service::Call;
using service::Created;

constexpr std::size_t most_upload = 100UL * 1024 * 1024;
struct AttachmentUpload {
  Code topic;
  Code id;
  Name name;
};
BOOST_DESCRIBE_STRUCT(AttachmentUpload, (), (topic, id, name))

constexpr service::Sorts by_time{"-added_at", {{"added_at", "a.added_at", service::SortKind::number}}};
struct AttachmentFilter : service::PageInput<by_time> {
  Code topic;
  Code id;
};
BOOST_DESCRIBE_STRUCT(AttachmentFilter, (service::PageInput<by_time>), (topic, id))

struct AttachmentRemoval {
  BoundedText<1, 500> reason;
};
BOOST_DESCRIBE_STRUCT(AttachmentRemoval, (), (reason))

struct AttachmentAdded {
  AttachmentId attachment_id;
  std::string name;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(AttachmentAdded, (), (attachment_id, name, hash))
struct AttachmentRemoved : AttachmentAdded {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(AttachmentRemoved, (AttachmentAdded), (reason))

AttachmentAdded trace_of(AttachmentRow const& row) { return {row.id, row.name, row.hash}; }

AttachmentRow existing_attachment(Call& call, AttachmentId const& id) {
  auto row = find_attachment(call.tx, id);
  if (!row) throw not_found("no_such_attachment");
  expect_reach(call, row->topic, row->thing_id);
  return *std::move(row);
}

Created<AttachmentItem> write_attachment(Call& call, AttachmentUpload const& input, files::StoredFile const& file) {
  auto const topic = input.topic.text();
  auto const thing_id = input.id.text();
  expect_reach(call, topic, thing_id);
  if (has_attachment(call.tx, topic, thing_id, file.hash)) throw conflict("already_attached");
  AttachmentRow row;
  row.id = call.new_id<AttachmentId>();
  row.topic = topic;
  row.thing_id = thing_id;
  row.name = input.name.text();
  row.hash = file.hash;
  row.size = file.size;
  row.media_type = file.media_type;
  row.added_by_id = call.caller.person_id;
  row.added_by_name = call.caller.name;
  row.added_at = call.now;
  attachment_table.insert(call.tx, row);
  call.record(topic, thing_id, "attachment_added", trace_of(row));
  return {row, "/attachments/" + row.id.text()};
}

service::Answered<Created<AttachmentItem>> add_attachment(service::Upload& upload, AttachmentUpload const& input) {
  upload.read([&](Call& call) { expect_reach(call, input.topic.text(), input.id.text()); });
  auto const file = upload.kept_body(input.name.text());
  return upload.write([&](Call& call) { return write_attachment(call, input, file); });
}

service::Page<AttachmentItem> list_attachments(Call& call, AttachmentFilter const& filter) {
  expect_reach(call, filter.topic.text(), filter.id.text());
  service::ListQuery query(describe::columns<AttachmentItem>("a."), "attachment a");
  query.where("a.topic = ?", filter.topic).where("a.thing_id = ?", filter.id).where("a.removed_at is null");
  return query.page<AttachmentItem>(call.tx, filter, "a.id");
}

AttachmentItem show_attachment(Call& call, AttachmentId const& id) { return existing_attachment(call, id); }

http::Response download_attachment(Call& call, AttachmentId const& id, service::DownloadInput const& input) {
  auto const row = existing_attachment(call, id);
  return service::download(call.world.files, {row.hash, row.size, row.media_type}, row.name, input);
}

// The content stays under its hash: other things may have the same file, and the record still names it.
void remove_attachment(Call& call, AttachmentId const& id, AttachmentRemoval const& removal) {
  auto row = existing_attachment(call, id);
  if (row.added_by_id != call.caller.person_id) static_cast<void>(call.caller.require("activity.remove_attachments"));
  row.removed_at = call.now;
  row.removed_by_name = call.caller.name;
  row.removal_reason = removal.reason.text();
  attachment_table.update(call.tx, row);
  call.record(row.topic, row.thing_id, "attachment_removed", AttachmentRemoved{trace_of(row), removal.reason.text()});
}

}  // namespace

void install_attachment_routes(service::App& app) {
  using enum http::Method;
  auto const may_write = service::permission("activity.write");
  app.route<add_attachment>(post, "/attachments", may_write, "Attach a file to a thing", {.upload_limit = most_upload});
  app.route<list_attachments>(get, "/attachments", service::signed_in(),
                              "List a thing's attachments, the newest first");
  app.route<show_attachment>(get, "/attachments/{id}", service::signed_in(), "Show an attachment");
  app.route<download_attachment>(get, "/attachments/{id}/content", service::signed_in(), "Download an attachment");
  app.route<remove_attachment>(del, "/attachments/{id}", may_write,
                               "Remove an attachment with the reason; others' take activity.remove_attachments");
}

}  // namespace gendan::activity
