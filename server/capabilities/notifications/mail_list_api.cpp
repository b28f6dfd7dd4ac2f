// The outbox as administrators see it: to whom, how it stands, what the server said; never what a mail says.
#include <array>

#include "capabilities/notifications/mail_api.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

constexpr std::array by_change = {service::SortColumn{"changed_at", "r.changed_at", service::SortKind::number}};

struct OutgoingRow {
  RecipientId id;
  MailId mail_id;
  std::string template_code;
  std::string topic;  // empty: about no thing
  std::string thing_id;
  std::string label;
  std::string name;
  std::string masked_address;
  MailState state = MailState::waiting;
  std::int64_t attempts = 0;
  std::string reply;
  std::optional<Instant> next_at;
  Instant changed_at;
  Instant created_at;
  std::string sent_by_name;
};
BOOST_DESCRIBE_STRUCT(OutgoingRow, (),
                      (id, mail_id, template_code, topic, thing_id, label, name, masked_address, state, attempts, reply,
                       next_at, changed_at, created_at, sent_by_name))

struct OutgoingFilter : service::PageInput {
  std::optional<MailState> state;
};
BOOST_DESCRIBE_STRUCT(OutgoingFilter, (service::PageInput), (state))

struct MailSetUp {
  bool is_set_up = false;
};
BOOST_DESCRIBE_STRUCT(MailSetUp, (), (is_set_up))

service::ListQuery outgoing() {
  return {
      "r.id, r.mail_id, m.template_code, m.topic, m.thing_id, m.label, r.name, r.masked_address, r.state, r.attempts, "
      "r.reply, r.next_at, r.changed_at, m.created_at, m.sent_by_name",
      "mail_recipient r join mail m on m.id = r.mail_id"};
}

service::Page<OutgoingRow> list_mails(Call& call, OutgoingFilter const& filter) {
  auto query = outgoing();
  if (filter.state) query.where("r.state = ?", describe::enum_text(*filter.state));
  return query.page<OutgoingRow>(call.tx, filter, by_change, "-changed_at", "r.id");
}

OutgoingRow shown(Call& call, RecipientId const& id) {
  auto query = outgoing();
  query.where("r.id = ?", id);
  return query.all<OutgoingRow>(call.tx).at(0);
}

OutgoingRow try_again(Call& call, RecipientId const& id) {
  auto row = find_recipient(call.tx, id);
  if (!row) throw not_found("no_such_mail");
  if (row->state != MailState::dead) throw conflict("mail_not_dead");
  row->state = MailState::waiting;
  row->attempts = 0;
  row->begun = 0;
  row->next_at = call.now;
  row->changed_at = call.now;
  recipient_table.update(call.tx, *row);
  enqueue_sending(call, *row);
  call.record("mails", row->mail_id.text(), "mail_retried", MailSetUp{can_mail(call.world)});
  return shown(call, id);
}

// For whoever wants to send one: whether that can be done at all.
MailSetUp show_set_up(Call& call) { return {can_mail(call.world)}; }

}  // namespace

void install_mail_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.permission("mails.read", service::PermissionKind::read, {});
  app.permission("mails.retry", service::PermissionKind::change, {});
  app.route<list_mails>(get, "/mails", permission("mails.read"), "List outgoing mail by recipient, the newest first");
  app.route<try_again>(post, "/mails/{id}/retry", permission("mails.retry"),
                       "Have a mail tried again that was given up");
  app.route<show_set_up>(get, "/mail-set-up", service::signed_in(), "Whether this server sends mail");
}

}  // namespace gendan::notifications
