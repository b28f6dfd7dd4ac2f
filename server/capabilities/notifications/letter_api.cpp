// A mail of the outbox put together for one of its recipients.
#include "capabilities/notifications/mail_api.hpp"
#include "platform/describe/decode.hpp"
#include "platform/mail/message.hpp"

namespace gendan::notifications {
namespace {

EmailAddress address_of(std::string const& text) {
  auto const address = EmailAddress::parsed(text);
  if (!address) throw std::invalid_argument("not an e-mail address");
  return *address;
}

mail::Mailbox mailbox_of(SealedMailbox const& box) { return {address_of(box.address), box.name}; }

mail::Message message_of(service::World& world, Sending const& sending, MailContent const& content) {
  mail::Message message{.from = {address_of(world.settings.mail.from), content.from_name}, .to = {}};
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

}  // namespace

Letter letter_of(service::World& world, Sending const& sending) {
  auto const opened = [&](std::string const& context, std::optional<service::Sealed> const& sealed) {
    if (!sealed) throw std::invalid_argument("what it says is gone");
    return world.keyring.opened(context, sealed->bytes);
  };
  auto const content = describe::decoded<MailContent>(opened(content_context(sending.mail.id), sending.mail.content));
  auto const message = message_of(world, sending, content);
  return {message.from.address, address_of(opened(address_context(sending.recipient.id), sending.recipient.address)),
          mail::mime_text(message)};
}

}  // namespace gendan::notifications
