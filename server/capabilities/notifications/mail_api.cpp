// Mail into the outbox, in the transaction of what causes it.
#include "capabilities/notifications/mail_api.hpp"

#include <algorithm>
#include <stdexcept>

#include "capabilities/identity/identity.hpp"
#include "platform/service/resealing.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

// By which mails of this server are told from others'.
std::string own_domain(service::World const& world) {
  auto const sender = EmailAddress::parsed(world.settings.mail.from);
  return std::string(sender ? sender->domain() : "localhost");
}

std::string in_reply_to(sql::Transaction& tx, std::optional<MailId> const& answers) {
  auto const before = answers ? find_mail(tx, *answers) : std::nullopt;
  return before ? before->message_id : std::string();
}

MailContent content_of(Call& call, Mail const& mail, MailTemplate const& shipped) {
  auto const wording = wording_of(call.tx, shipped, mail.language);
  auto const organisation = identity::organisation(call.tx);
  MailContent content;
  content.subject = filled(wording.subject, mail.values);
  content.text = filled(wording.text, mail.values);
  content.from_name = organisation ? organisation->name : std::string();
  for (auto const& to : mail.to) content.to.push_back({to.name, to.address.text()});
  if (mail.reply_to && mail.reply_to->address.is_deliverable())
    content.reply_to = SealedMailbox{mail.reply_to->name, mail.reply_to->address.text()};
  content.in_reply_to = in_reply_to(call.tx, mail.answers);
  return content;
}

MailRow mail_row(Call& call, Mail const& mail) {
  MailRow row;
  row.id = call.new_id<MailId>();
  row.template_code = mail.template_code;
  row.topic = mail.thing.topic;
  row.thing_id = mail.thing.id;
  row.label = mail.thing.label;
  row.message_id = row.id.text() + "@" + own_domain(call.world);
  row.sent_by_id = call.caller.person_id;
  row.sent_by_name = call.caller.name;
  row.created_at = call.now;
  row.send_before = mail.send_before;
  return row;
}

void add_recipient(Call& call, MailId const& id, Mail const& mail, Recipient const& to) {
  RecipientRow row;
  row.id = call.new_id<RecipientId>();
  row.mail_id = id;
  row.person_id = to.person_id;
  row.name = to.name;
  row.masked_address = masked_address(to.address.text());
  row.address = service::Sealed{call.world.keyring.sealed(address_context(row.id), to.address.text())};
  row.next_at = std::max(call.now, mail.send_after.value_or(call.now));
  row.changed_at = call.now;
  recipient_table.insert(call.tx, row);
  wake_outbox(call, *row.next_at);
}

void refuse_mail(Call& call, Mail const& mail) {
  if (!can_mail(call.world)) throw conflict("mail_not_set_up");
  for (auto const& to : mail.to)
    if (!to.address.is_deliverable()) throw invalid("/email", "not_deliverable");
}

}  // namespace

std::string content_context(MailId const& id) { return "notifications.mail.content/" + id.text(); }
std::string address_context(RecipientId const& id) { return "notifications.mail_recipient.address/" + id.text(); }

void install_sealed_mail(service::App& app) {
  service::keeps_sealed(app, {"mail", "content", [](auto const& keyring, auto const& id, auto sealed) {
                                return keyring.resealed(content_context(MailId::parsed(id).value()), sealed);
                              }});
  service::keeps_sealed(app, {"mail_recipient", "address", [](auto const& keyring, auto const& id, auto sealed) {
                                return keyring.resealed(address_context(RecipientId::parsed(id).value()), sealed);
                              }});
}

bool can_mail(service::World const& world) { return !world.settings.mail.host.empty(); }

std::string page_address(service::World const& world, std::string_view path) {
  return world.settings.server.public_url + std::string(path);
}

MailId send_mail(Call& call, Mail const& mail) {
  refuse_mail(call, mail);
  auto const& shipped = call.world.app->registry<MailTemplates>().at(mail.template_code);
  auto row = mail_row(call, mail);
  auto const content = describe::encoded(content_of(call, mail, shipped));
  row.content = service::Sealed{call.world.keyring.sealed(content_context(row.id), content)};
  mail_table.insert(call.tx, row);
  std::int64_t position = 0;
  for (auto const& file : mail.attachments)
    mail_attachment_table.insert(call.tx, {row.id, ++position, file.name, file.media_type, file.hash});
  for (auto const& to : mail.to) add_recipient(call, row.id, mail, to);
  call.announce("mails", row.id.text());
  return row.id;
}

void blank_if_settled(Call& call, MailRow const& mail) {
  auto const recipients = recipients_of(call.tx, mail.id);
  for (auto row : recipients) {
    if (may_be_sent(row.state) || !row.address) continue;
    row.address.reset();
    recipient_table.update(call.tx, row);
  }
  if (!mail.content || std::ranges::any_of(recipients, [](auto const& row) { return may_be_sent(row.state); })) return;
  auto blank = mail;
  blank.content.reset();
  mail_table.update(call.tx, blank);
}

std::optional<MailStatus> mail_status(sql::Transaction& tx, MailId const& id) {
  auto const recipients = recipients_of(tx, id);
  if (recipients.empty()) return std::nullopt;
  auto const& first = recipients.front();
  return MailStatus{first.state, first.masked_address, first.reply, first.changed_at};
}

void MailTemplates::add(MailTemplate shipped) {
  if (std::ranges::find(templates_, shipped.code, &MailTemplate::code) != templates_.end())
    throw std::logic_error("mail template registered twice: " + shipped.code);
  templates_.push_back(std::move(shipped));
}

MailTemplate const& MailTemplates::at(std::string_view code) const {
  auto const shipped = std::ranges::find(templates_, code, &MailTemplate::code);
  if (shipped == templates_.end()) throw std::logic_error("no such mail template: " + std::string(code));
  return *shipped;
}

}  // namespace gendan::notifications
