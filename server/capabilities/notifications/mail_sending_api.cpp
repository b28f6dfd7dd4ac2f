// One mail to one recipient, by a job: tried again until the server takes it or refuses it for good. That it begins
// is written down before it begins, so that a program that dies while it sends makes two of one mail at most, and
// both under the same id.
#include <algorithm>
#include <memory>

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/mail_api.hpp"
#include "platform/describe/decode.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mail/message.hpp"
#include "platform/mail/smtp.hpp"
#include "platform/service/background.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

constexpr char sending_job[] = "notifications.send_mail";
constexpr int most_open = 2;
constexpr Milliseconds breather{5'000};
constexpr Milliseconds pause_after_silence = std::chrono::minutes(1);
// How long an administrator may have one tried again.
constexpr Milliseconds dead_kept_for = std::chrono::hours(24) * 14;
constexpr int swept_at_once = 200;

constexpr service::Wording failure_words[] = {
    {"mail_bounced", "{label}：发给 {recipient} 的邮件被拒收", "{label}: the mail to {recipient} was refused"},
    {"mail_dead", "{label}：发给 {recipient} 的邮件没有发出", "{label}: the mail to {recipient} could not be sent"}};

struct SendingBody {
  RecipientId recipient;
};
BOOST_DESCRIBE_STRUCT(SendingBody, (), (recipient))

struct MailTrace {
  MailId mail_id;
  std::string template_code;
  std::string recipient_name;
  std::string masked_address;
  std::string reply;
};
BOOST_DESCRIBE_STRUCT(MailTrace, (), (mail_id, template_code, recipient_name, masked_address, reply))

struct Sending {
  RecipientRow recipient;
  MailRow mail;
  std::vector<AttachmentRow> files;
};

bool is_active(sql::Transaction& tx, std::string const& person_id) {
  auto const id = identity::PersonId::parsed(person_id);
  auto const person = id ? identity::person_summary(tx, *id) : std::nullopt;
  return person && person->is_active;
}

// Tells the thing's timeline, and whoever sent it when it did not arrive.
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

void settle(Call& call, MailRow const& mail, RecipientRow row, MailState state, std::string reply) {
  row.state = state;
  row.begun = 0;
  row.reply = std::move(reply);
  row.next_at.reset();
  row.changed_at = call.now;
  recipient_table.update(call.tx, row);
  blank_if_settled(call, mail);
  tell_outcome(call, mail, row);
  call.announce("mails", mail.id.text());
}

// Nothing: there is nothing (more) to send, and the job is done.
std::optional<Sending> begun(Call& call, RecipientId const& id, jobs::JobRun const& run) {
  auto row = find_recipient(call.tx, id);
  if (row && row->state == MailState::waiting) {
    auto const mail = find_mail(call.tx, row->mail_id).value();
    if (mail.send_before && *mail.send_before <= call.now) {
      settle(call, mail, *row, MailState::expired, row->reply);
    } else if (!row->person_id.empty() && !is_active(call.tx, row->person_id)) {
      settle(call, mail, *row, MailState::cancelled, row->reply);
    } else if (row->begun >= 2) {
      settle(call, mail, *row, MailState::dead, "interrupted twice while it was sent");
    } else {
      ++row->begun;
      recipient_table.update(call.tx, *row);
      return Sending{*row, mail, attachments_of(call.tx, mail.id)};
    }
  }
  run.finish(call.tx);
  return std::nullopt;
}

mail::Mailbox mailbox_of(SealedMailbox const& box) { return {EmailAddress::parsed(box.address).value(), box.name}; }

mail::Message message_of(service::World& world, Sending const& sending, MailContent const& content) {
  mail::Message message{.from = {EmailAddress::parsed(world.settings.mail.from).value(), content.from_name}, .to = {}};
  for (auto const& to : content.to) message.to.push_back(mailbox_of(to));
  if (content.reply_to) message.reply_to.push_back(mailbox_of(*content.reply_to));
  message.subject = content.subject;
  message.text = content.text;
  message.html = html_of(content.text);
  for (auto const& file : sending.files)
    message.attachments.push_back({file.name, file.media_type, world.files.content(file.hash)});
  message.message_id = sending.mail.message_id;
  if (!content.in_reply_to.empty()) {
    message.in_reply_to = content.in_reply_to;
    message.references = {content.in_reply_to};
  }
  message.date = sending.mail.created_at;
  message.is_automatic = true;
  return message;
}

mail::Answer handed_over(service::World& world, Sending const& sending) {
  if (!can_mail(world)) return {mail::Handover::unreachable, 0, "mail.host is not set"};
  auto const content = describe::decoded<MailContent>(
      world.keyring.opened(content_context(sending.mail.id), sending.mail.content.value().bytes));
  auto const address =
      world.keyring.opened(address_context(sending.recipient.id), sending.recipient.address.value().bytes);
  auto const message = message_of(world, sending, content);
  return mail::hand_over(mail::server_of(world.settings.mail), message.from.address,
                         EmailAddress::parsed(address).value(), mail::mime_text(message));
}

void try_again_later(Call& call, MailRow const& mail, RecipientRow row, mail::Answer const& answer) {
  ++row.attempts;
  auto const delay = delay_after_attempts(row.attempts);
  if (!delay) return settle(call, mail, row, MailState::dead, answer.reply);
  row.begun = 0;
  row.reply = answer.reply;
  row.next_at = call.now + *delay;
  row.changed_at = call.now;
  recipient_table.update(call.tx, row);
  enqueue_sending(call, row);
  call.announce("mails", mail.id.text());
}

void write_answer(Call& call, Sending const& sending, mail::Answer const& answer) {
  auto const row = find_recipient(call.tx, sending.recipient.id).value();
  switch (answer.handover) {
    case mail::Handover::accepted:
      return settle(call, sending.mail, row, MailState::sent, answer.reply);
    case mail::Handover::refused:
      return settle(call, sending.mail, row, MailState::bounced, answer.reply);
    case mail::Handover::not_now:
    case mail::Handover::unreachable:
      return try_again_later(call, sending.mail, row, answer);
  }
}

void send(service::World& world, MailFlow& flow, jobs::JobRun& run) {
  auto const id = describe::decoded<SendingBody>(run.body_json()).recipient;
  auto const now = world.clock.now();
  if (!flow.enter(now)) throw jobs::Postponed(now + breather);
  bool was_answered = true;
  try {
    auto const caller = service::system_caller("mail");
    auto const sending = world.database.write([&](sql::Transaction& tx) {
      Call call{world, caller, tx, now};
      return begun(call, id, run);
    });
    if (sending) {
      auto const answer = handed_over(world, *sending);
      was_answered = answer.handover != mail::Handover::unreachable;
      service::run_in_transaction(world, run, "mail", [&](Call& call) { write_answer(call, *sending, answer); });
    }
  } catch (...) {
    flow.leave(was_answered, now);
    throw;
  }
  flow.leave(was_answered, now);
}

// Those that an administrator might have had tried again are past it.
bool expire_dead(Call& call) {
  auto const rows = unchanged_since(call.tx, MailState::dead, call.now - dead_kept_for, swept_at_once);
  for (auto const& row : rows)
    settle(call, find_mail(call.tx, row.mail_id).value(), row, MailState::expired, row.reply);
  return static_cast<int>(rows.size()) == swept_at_once;
}

}  // namespace

bool MailFlow::enter(Instant now) {
  std::lock_guard const lock(mutex_);
  if (open_ >= most_open || now < paused_until_) return false;
  ++open_;
  return true;
}

void MailFlow::leave(bool was_answered, Instant now) {
  std::lock_guard const lock(mutex_);
  --open_;
  if (!was_answered) paused_until_ = now + pause_after_silence;
}

void enqueue_sending(Call& call, RecipientRow const& row) {
  jobs::enqueue(call.tx, call.now, call.world.random,
                {sending_job, describe::encoded(SendingBody{row.id}), row.next_at.value_or(call.now), row.id.text()});
}

void install_mail_sending(service::App& app) {
  app.registry<Kinds>().add({"mail_failed", {true, MailDelivery::none}, failure_words});
  app.names_files(is_attached_to_mail);
  app.job(sending_job,
          [&world = app.world(), flow = std::make_shared<MailFlow>()](jobs::JobRun& run) { send(world, *flow, run); });
  app.every_some("notifications.expire_dead_mails", std::chrono::hours(1), expire_dead);
}

}  // namespace gendan::notifications
