// The outbox as administrators see it: to whom, how it stands, what the server said; never what a mail says.
#include "capabilities/notifications/mail_api.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

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

struct OutgoingConditions {
  std::optional<MailState> state;
};
BOOST_DESCRIBE_STRUCT(OutgoingConditions, (), (state))

constexpr service::Sorts by_change{"-changed_at", {{"changed_at", "r.changed_at", service::SortKind::number}}};
struct OutgoingFilter : service::PageInput<by_change>, OutgoingConditions {};
BOOST_DESCRIBE_STRUCT(OutgoingFilter, (service::PageInput<by_change>, OutgoingConditions), ())

struct MailSetUp {
  bool is_set_up = false;
};
BOOST_DESCRIBE_STRUCT(MailSetUp, (), (is_set_up))

// Of the recipient it is tried for.
struct MailRetried {
  std::string recipient_name;
  std::string masked_address;
};
BOOST_DESCRIBE_STRUCT(MailRetried, (), (recipient_name, masked_address))

// No department's: one's own are those that one sent.
service::ListQuery outgoing(Call& call, std::string_view permission) {
  service::ListQuery query{
      "r.id, r.mail_id, m.template_code, m.topic, m.thing_id, m.label, r.name, r.masked_address, r.state, r.attempts, "
      "r.reply, r.next_at, r.changed_at, m.created_at, m.sent_by_name",
      "mail_recipient r join mail m on m.id = r.mail_id"};
  query.scope(call.tx, call.caller, permission, "m.sent_by_id", "m.sent_by_id");
  return query;
}

service::ListQuery mails_of(Call& call, OutgoingConditions const& conditions) {
  auto query = outgoing(call, "mails.read");
  if (conditions.state) query.where("r.state = ?", describe::enum_text(*conditions.state));
  return query;
}

service::Page<OutgoingRow> list_mails(Call& call, OutgoingFilter const& filter) {
  return mails_of(call, filter).page<OutgoingRow>(call.tx, filter, "r.id");
}

service::Totals count_mails(Call& call, OutgoingConditions const& conditions) {
  return mails_of(call, conditions).totals(call.tx);
}

OutgoingRow within_reach(Call& call, RecipientId const& id) {
  auto query = outgoing(call, "mails.retry");
  query.where("r.id = ?", id);
  auto const found = query.all<OutgoingRow>(call.tx);
  if (found.empty()) throw not_found("no_such_mail");
  return found.front();
}

OutgoingRow try_again(Call& call, RecipientId const& id) {
  static_cast<void>(within_reach(call, id));
  auto row = find_recipient(call.tx, id);
  if (row->state != MailState::dead) throw conflict("mail_not_dead");
  row->state = MailState::waiting;
  row->attempts = 0;
  row->begun = 0;
  row->next_at = call.now;
  row->changed_at = call.now;
  recipient_table.update(call.tx, *row);
  wake_outbox(call, call.now);
  call.record("mails", row->mail_id.text(), "mail_retried", MailRetried{row->name, row->masked_address});
  return within_reach(call, id);
}

struct OutgoingExportRow {
  std::string recipient;
  std::string masked_address;
  std::string template_code;
  std::string label;
  MailState state = MailState::waiting;
  std::int64_t attempts = 0;
  std::string reply;
  std::optional<Instant> next_at;
  Instant changed_at;
  Instant created_at;
  std::string sent_by_name;
};
BOOST_DESCRIBE_STRUCT(OutgoingExportRow, (),
                      (recipient, masked_address, template_code, label, state, attempts, reply, next_at, changed_at,
                       created_at, sent_by_name))

constexpr service::Wording list_words[] = {
    {"recipient", "收件人", "To"},
    {"masked_address", "邮箱", "Address"},
    {"template_code", "邮件", "Mail"},
    {"notification", "即时通知", "Notification"},
    {"digest", "每日摘要", "Morning digest"},
    {"signoff_link", "签字链接", "Link to sign by"},
    {"signoff_reminder", "签字提醒", "Reminder to sign"},
    {"label", "关于", "About"},
    {"state", "状态", "State"},
    {"waiting", "待发", "Waiting"},
    {"sent", "已发", "Sent"},
    {"bounced", "被拒收", "Refused"},
    {"dead", "未发出", "Given up"},
    {"expired", "过期", "Too late"},
    {"cancelled", "已取消", "Cancelled"},
    {"attempts", "尝试", "Attempts"},
    {"reply", "服务器答复", "What the server said"},
    {"next_at", "下次发送", "Next attempt"},
    {"changed_at", "最近变化", "Last change"},
    {"created_at", "创建时间", "Written"},
    {"sent_by_name", "发件人", "Sent by"},
};

constexpr service::ExportedList exported_mails{.name = "mails",
                                               .read = "mails.read",
                                               .permission = "mails.export",
                                               .words = list_words,
                                               .summary = "The outgoing mails that a filter lists"};

void write_mails(Call& call, service::ExportInput<OutgoingConditions, by_change> const& asked,
                 service::ListFile& file) {
  service::write_items(call, asked, file, list_mails, [&](OutgoingRow const& row) {
    return OutgoingExportRow{row.name,       row.masked_address, file.style().word(row.template_code),
                             row.label,      row.state,          row.attempts,
                             row.reply,      row.next_at,        row.changed_at,
                             row.created_at, row.sent_by_name};
  });
}

// For whoever wants to send one: whether that can be done at all.
MailSetUp show_set_up(Call& call) { return {can_mail(call.world)}; }

}  // namespace

void install_mail_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.permission("mails.read", service::PermissionKind::read, {});
  app.permission("mails.retry", service::PermissionKind::change, {});
  app.permission("mails.export", service::PermissionKind::change, {});  // administrators', who look after it
  app.route<list_mails>(get, "/mails", permission("mails.read"), "List outgoing mail by recipient, the newest first");
  app.route<count_mails>(get, "/mails/totals", permission("mails.read"), "Count outgoing mail by recipient");
  app.route<try_again>(post, "/mails/{id}/retry", permission("mails.retry"),
                       "Have a mail tried again that was given up");
  service::export_list<exported_mails, write_mails>(app);
  app.route<show_set_up>(get, "/mail-set-up", service::signed_in(), "Whether this server sends mail");
}

}  // namespace gendan::notifications
