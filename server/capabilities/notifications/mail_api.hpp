// What the parts of outgoing mail share.
#pragma once

#include <map>
#include <mutex>
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

void enqueue_sending(service::Call& call, RecipientRow const& row);
// Takes away what the mail says when none of its recipients waits for it.
void blank_if_settled(service::Call& call, MailRow const& mail);

// As worded by an administrator or as shipped.
MailText wording_of(sql::Transaction& tx, MailTemplate const& shipped, service::Language language);

// Few at once, and none for a while after nobody answered: the workers have other things to do too. Thread-safe.
class MailFlow {
public:
  bool enter(Instant now);
  void leave(bool was_answered, Instant now);

private:
  std::mutex mutex_;
  int open_ = 0;
  Instant paused_until_{};
};

void install_mail_sending(service::App& app);
void install_mail_routes(service::App& app);
void install_mail_templates(service::App& app);

}  // namespace gendan::notifications
