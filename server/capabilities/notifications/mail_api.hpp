// What the parts of outgoing mail share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "capabilities/notifications/mail_store.hpp"
#include "capabilities/notifications/mail_wording.hpp"

namespace gendan::notifications {

// What is sealed of a mail until nobody waits for it any more.
struct SealedMailbox {
  std::string name;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(SealedMailbox, (), (name, address))
struct MailContent : MailText {
  std::string from_name;
  std::vector<SealedMailbox> to;
  std::optional<SealedMailbox> reply_to;
  std::string in_reply_to;  // the id of the mail it answers, empty for none
};
BOOST_DESCRIBE_STRUCT(MailContent, (MailText), (from_name, to, reply_to, in_reply_to))

// Where a sealed value belongs.
std::string content_context(MailId const& id);
std::string address_context(RecipientId const& id);

// What is due in the outbox is sent, at this instant at the latest.
void wake_outbox(service::Call& call, Instant at);
// Takes away what the mail says when none of its recipients waits for it.
void blank_if_settled(service::Call& call, MailRow const& mail);

// As worded by an administrator or as shipped.
MailText wording_of(sql::Transaction& tx, MailTemplate const& shipped, service::Language language);

// A mail on its way to one recipient, as it lies in the outbox and as it is handed over.
struct Sending {
  RecipientRow recipient;
  MailRow mail;
  std::vector<AttachmentRow> files;
};
struct Letter {
  EmailAddress from;
  EmailAddress to;
  std::string mime;
};
// Throws std::invalid_argument for what will never make a mail; whatever else it throws may pass.
Letter letter_of(service::World& world, Sending const& sending);

void install_mail_sending(service::App& app);
void install_mail_outcomes(service::App& app);
void install_mail_routes(service::App& app);
void install_sealed_mail(service::App& app);
void install_mail_templates(service::App& app);

}  // namespace gendan::notifications
