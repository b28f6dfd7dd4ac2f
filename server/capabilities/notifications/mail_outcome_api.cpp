// How a mail fared is written down, told in the timeline of its thing and, when it did not arrive, to whoever sent it.
#include "capabilities/notifications/mail_outcome_api.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

// How long an administrator may have one tried again.
constexpr Milliseconds dead_kept_for = std::chrono::hours(24) * 14;
constexpr int swept_at_once = 200;

constexpr service::Wording failure_words[] = {
    {"mail_bounced", "{label}：发给 {recipient} 的邮件被拒收", "{label}: the mail to {recipient} was refused"},
    {"mail_dead", "{label}：发给 {recipient} 的邮件没有发出", "{label}: the mail to {recipient} could not be sent"}};

struct MailTrace {
  MailId mail_id;
  std::string template_code;
  std::string recipient_name;
  std::string masked_address;
  std::string reply;
};
BOOST_DESCRIBE_STRUCT(MailTrace, (), (mail_id, template_code, recipient_name, masked_address, reply))

void tell_outcome(Call& call, MailRow const& mail, RecipientRow const& row) {
  if (mail.topic.empty()) return;
  MailTrace const trace{mail.id, mail.template_code, row.name, row.masked_address, row.reply};
  auto const kind = "mail_" + describe::enum_text(row.state);
  call.record(mail.topic, mail.thing_id, kind, trace);
  if (row.state != MailState::bounced && row.state != MailState::dead) return;
  Notice notice;
  notice.kind = "mail_failed";
  notice.cause = row.id.text();
  notice.title_code = kind;
  notice.arguments = {{"recipient", row.name}, {"reply", row.reply}};
  notice.thing = {mail.topic, mail.thing_id, mail.label};
  notify(call, mail.sent_by_id, notice);
}

void try_again_later(Call& call, MailRow const& mail, RecipientRow row, std::string const& reply) {
  ++row.attempts;
  auto const delay = delay_after_attempts(row.attempts);
  if (!delay) return settle(call, mail, row, {MailState::dead, reply});
  row.begun = 0;
  row.reply = reply;
  row.next_at = call.now + *delay;
  row.changed_at = call.now;
  recipient_table.update(call.tx, row);
  call.announce("mails", mail.id.text());
}

// Those that an administrator might have had tried again are past it.
bool expire_dead(Call& call) {
  auto const rows = unchanged_since(call.tx, MailState::dead, call.now - dead_kept_for, swept_at_once);
  for (auto const& row : rows)
    settle(call, find_mail(call.tx, row.mail_id).value(), row, {MailState::expired, row.reply});
  return static_cast<int>(rows.size()) == swept_at_once;
}

}  // namespace

void settle(Call& call, MailRow const& mail, RecipientRow row, Outcome const& outcome) {
  row.state = outcome.state;
  row.begun = 0;
  row.reply = outcome.reply;
  row.next_at.reset();
  row.changed_at = call.now;
  recipient_table.update(call.tx, row);
  blank_if_settled(call, mail);
  tell_outcome(call, mail, row);
  call.announce("mails", mail.id.text());
}

void write_outcome(Call& call, Sending const& sending, Outcome const& outcome) {
  auto const row = find_recipient(call.tx, sending.recipient.id).value();
  if (row.state != MailState::waiting) return;
  if (outcome.state == MailState::waiting) return try_again_later(call, sending.mail, row, outcome.reply);
  settle(call, sending.mail, row, outcome);
}

void install_mail_outcomes(service::App& app) {
  app.registry<Kinds>().add({"mail_failed", {true, MailDelivery::none}, failure_words});
  app.every_some("notifications.expire_dead_mails", std::chrono::hours(1), expire_dead);
}

}  // namespace gendan::notifications
