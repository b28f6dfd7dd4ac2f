// Taking in and showing what came from outside.
#include "capabilities/reconciliation/incoming_api.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/service/download.hpp"
#include "platform/service/search_renewal.hpp"
#include "platform/service/upload.hpp"

namespace gendan::reconciliation {
namespace {

using service::Call;
using service::Created;

constexpr std::size_t most_upload = 100UL * 1024 * 1024;
constexpr std::size_t longest_text = std::size_t{1} << 20;

struct TypedIncoming : Receipt {
  std::optional<Money> amount;  // of a deposit
  std::optional<std::string> text;
  std::optional<identity::PersonId> owner_id;  // absent: who enters it
};
BOOST_DESCRIBE_STRUCT(TypedIncoming, (Receipt), (amount, text, owner_id))

struct UploadedIncoming : Receipt {
  Name name;
  std::optional<identity::PersonId> owner_id;
};
BOOST_DESCRIBE_STRUCT(UploadedIncoming, (Receipt), (name, owner_id))

struct IncomingReceived : Receipt {
  std::optional<Money> amount;
  std::optional<std::string> name;
  std::optional<std::string> hash;
  std::string owner_id;
};
BOOST_DESCRIBE_STRUCT(IncomingReceived, (Receipt), (amount, name, hash, owner_id))

template <class T>
std::optional<std::string> text_of(std::optional<T> const& value) {
  if (!value || value->text().empty()) return std::nullopt;
  return value->text();
}

void refuse(std::vector<Problem> problems) {
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

IncomingRow received_row(Call& call, Received const& received) {
  IncomingRow row;
  row.id = call.new_id<IncomingId>();
  row.kind = received.kind;
  row.channel = received.channel;
  row.received_at = received.received_at;
  row.sender = text_of(received.sender);
  row.subject = text_of(received.subject);
  row.amount = received.amount;
  row.text = received.text;
  if (received.file) {
    row.name = received.file->name.text();
    row.hash = received.file->file.hash;
    row.size = received.file->file.size;
    row.media_type = received.file->file.media_type;
  }
  row.owner_id = received.owner_id;
  row.department_id = received.department_id;
  row.due_at = due_at(row.received_at, policy(call.tx).patience_hours);
  row.entered_by_id = call.caller.person_id;
  row.entered_by_name = call.caller.name;
  row.entered_at = call.now;
  return row;
}

IncomingRow written(Call& call, Received const& received) {
  refuse(receipt_problems(received, received.amount, received.text, received.file.has_value(), call.now));
  auto const row = received_row(call, received);
  incoming_table.insert(call.tx, row);
  index_incoming(call.tx, row);
  call.record("incoming", row.id.text(), "incoming_received",
              IncomingReceived{received, row.amount, row.name, row.hash, row.owner_id});
  keep_work(call, row);
  return row;
}

// As the caller's own, or a colleague's within the caller's reach.
void give_owner(Call& call, Received& received, std::optional<identity::PersonId> const& owner) {
  received.owner_id = call.caller.person_id;
  received.department_id = call.caller.department_id;
  if (!owner) return;
  auto const person = identity::person_summary(call.tx, *owner);
  if (!person || !person->is_active) throw invalid("/owner_id", "no_such_person");
  received.owner_id = owner->text();
  received.department_id = person->department_id ? person->department_id->text() : std::string();
  call.caller.require_reach("incoming.write", received.owner_id, received.department_id);
}

Created<IncomingView> created(Call& call, Received const& received) {
  auto const row = written(call, received);
  return {view_of(call, row), "/incoming/" + row.id.text()};
}

Created<IncomingView> enter_text(Call& call, TypedIncoming const& input) {
  Received received;
  static_cast<Receipt&>(received) = input;
  received.amount = input.amount;
  received.text = input.text;
  give_owner(call, received, input.owner_id);
  return created(call, received);
}

service::Answered<Created<IncomingView>> enter_file(service::Upload& upload, UploadedIncoming const& input) {
  Received received;
  static_cast<Receipt&>(received) = input;
  upload.read([&](Call& call) {
    auto problems = receipt_problems(input, std::nullopt, std::nullopt, true, call.now);
    for (auto& problem : problems) problem.path = "?" + problem.path.substr(1);
    refuse(std::move(problems));
    give_owner(call, received, input.owner_id);
  });
  received.file = ReceivedFile{input.name, upload.kept_body(input.name.text())};
  return upload.write([&](Call& call) { return created(call, received); });
}

IncomingView show_incoming(Call& call, IncomingId const& id) { return view_of(call, reachable_incoming(call, id)); }

http::Response download_incoming(Call& call, IncomingId const& id, service::DownloadInput const& input) {
  auto const row = reachable_incoming(call, id);
  if (row.hash) {
    return service::download(call.world.files, {*row.hash, row.size.value(), row.media_type.value()}, row.name.value(),
                             input);
  }
  if (!row.text) throw not_found("file_not_found");
  return service::download_text(*row.text, "incoming.txt");
}

}  // namespace

IncomingId receive(Call& call, Received const& received) { return written(call, received).id; }

IncomingView view_of(Call& call, IncomingRow const& row) {
  auto names = identity::person_names(call.tx, {row.owner_id});
  return {row, std::move(names[row.owner_id])};
}

IncomingRow reachable_incoming(Call& call, IncomingId const& id, std::string_view permission) {
  auto row = find_incoming(call.tx, id);
  if (!row || !call.caller.reaches("incoming.read", row->owner_id, row->department_id))
    throw unseen("no_such_incoming", row.has_value());
  call.caller.require_reach(permission, row->owner_id, row->department_id);
  return *std::move(row);
}

void install_incoming_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<enter_text>(post, "/incoming", permission("incoming.write"),
                        "Enter a message or a deposit that came in without an order", {.body_limit = 2 * longest_text});
  app.route<enter_file>(post, "/incoming/files", permission("incoming.write"),
                        "Enter a document that came in without an order", {.upload_limit = most_upload});
  app.route<show_incoming>(get, "/incoming/{id}", permission("incoming.read"), "Show something that came in");
  app.route<download_incoming>(get, "/incoming/{id}/content", permission("incoming.read"),
                               "Download what came in as it was received");
  app.searchable({.kind = "incoming",
                  .permission = "incoming.read",
                  .table = "incoming",
                  .number = "coalesce(nullif(subject, ''), nullif(name, ''), nullif(sender, ''), '')",
                  .title = "coalesce(sender, '')",
                  .hint = "coalesce(order_number, '')"});
  service::writes_search(app, "incoming", [](sql::Transaction& tx, std::string_view id) {
    index_incoming(tx, find_incoming(tx, IncomingId::parsed(id).value()).value());
  });
  app.names_files(is_file_named);
  app.registry<activity::Timelines>().add("incoming", [](Call& call, std::string const& id) {
    auto const row = reachable_incoming(call, IncomingId::parsed(id).value_or(IncomingId()));
    return activity::Belonging{row.owner_id, row.department_id};
  });
}

}  // namespace gendan::reconciliation
