// What people are told of by itself: work that becomes theirs, decisions on what they asked, notes on what they
// follow, the customer's answers. Each notification is told once for each cause, to those alone who may see the
// thing it is about, when it is written and again when it is read; and to nobody who is no longer active.
//
// A kind is registered once at start-up, with how people are told of it unless they choose otherwise, and the
// wording of its titles for mails (the user interface has its own):
//
//   app.registry<notifications::Kinds>().add({"change", {true, notifications::MailDelivery::at_once}, words});
//   notifications::notify(call, person_id, {.kind = "change", .cause = change_id, .title_code = "change_accepted",
//                                           .thing = {"orders", order_id, order_number}});
//
// A notice about a thing needs the thing's topic in activity::Timelines. Live updates are announced on topic
// "notifications" under the person's id.
//
// Mail goes out by an outbox, in the transaction of what causes it; a job hands it over, tries again, notes what the
// server says. Who sends a kind of mail registers its wording, which administrators may change:
//
//   app.registry<notifications::MailTemplates>().add({"signoff_link", placeholders, zh, en});
//   auto const id = notifications::send_mail(call, {.template_code = "signoff_link", .values = …, .to = {…}});
//
// Events on the thing's stream: mail_sent, mail_bounced, mail_dead, mail_expired, mail_cancelled; on "mails/<id>":
// mail_retried; on "mail-templates/<code>/<language>": mail_template_edited (service::Edited); on "people/<id>":
// notification_settings_edited (service::Edited).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/email_address.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "capabilities/notifications/mail_delivery.hpp"
#include "capabilities/notifications/mail_wording.hpp"
#include "capabilities/notifications/notice.hpp"
#include "platform/service/app.hpp"
#include "platform/service/language.hpp"
#include "platform/service/table_export.hpp"

namespace gendan::notifications {

void install(service::App& app);

struct Kind {
  std::string name;
  Delivery usual{};
  std::span<service::Wording const> words{};  // by title code; {name} stands for an argument, {by}, {label}
};

class Kinds {
public:
  // Throws std::logic_error for a name that is taken.
  void add(Kind kind);
  // Throws std::logic_error for one that nobody registered.
  Kind const& at(std::string_view name) const;
  Kind const* find(std::string_view name) const;  // what was told by an older program may be of none
  std::vector<Kind> const& all() const { return kinds_; }

private:
  std::vector<Kind> kinds_;
};

// What a notice is about: the topic of its timeline, its id, and what people call it.
struct Thing {
  std::string topic{};
  std::string id{};
  std::string label{};
};

struct Notice {
  std::string kind;
  std::string cause;  // the same person is told of one kind and cause once: an event's id, an item's
  std::string title_code;
  std::map<std::string, std::string> arguments{};
  Thing thing{};             // absent: about nothing that could be out of reach
  std::string event_kind{};  // where reading that takes a permission of its own (activity::Timelines::guard)
  std::string by_id{};       // who caused it: they themselves are not told
  std::string by_name{};
};

// Tells this person as they wish to be told; nothing where they are not active, may not see the thing, caused
// it themselves or have been told.
void notify(service::Call& call, std::string_view person_id, Notice const& notice);

using MailId = Id<struct MailTag>;

struct Placeholder {
  std::string name;
  std::string sample;      // for the preview
  bool is_needed = false;  // no wording without it
};
BOOST_DESCRIBE_STRUCT(Placeholder, (), (name, sample, is_needed))

// One kind of mail as it is shipped.
struct MailTemplate {
  std::string code;
  std::vector<Placeholder> placeholders;
  MailText zh;
  MailText en;
};

class MailTemplates {
public:
  // Throws std::logic_error for a code that is taken.
  void add(MailTemplate shipped);
  // Throws std::logic_error for one that nobody registered.
  MailTemplate const& at(std::string_view code) const;
  std::vector<MailTemplate> const& all() const { return templates_; }

private:
  std::vector<MailTemplate> templates_;
};

struct Recipient {
  std::string name;
  EmailAddress address;
  std::string person_id{};  // of ours: nothing is sent once they are no longer active
};

// A kept content that goes along.
struct MailFile {
  std::string name;
  std::string media_type;
  std::string hash;
};

struct Mail {
  std::string template_code{};
  service::Language language = service::Language::en;
  std::map<std::string, std::string> values{};  // of the template's placeholders
  std::vector<Recipient> to{};
  Thing thing{};                        // in whose timeline it stands how it fared; absent: nowhere
  std::optional<Recipient> reply_to{};  // left out where nothing can be delivered to it
  std::optional<MailId> answers{};      // the mail whose thread it continues
  std::vector<MailFile> attachments{};
  std::optional<Instant> send_after{};
  std::optional<Instant> send_before{};  // later it says nothing any more
};
// As the caller. Throws Refusal{conflict, "mail_not_set_up"} where this server sends none, and Refusal{invalid,
// "not_deliverable"} naming /email.
MailId send_mail(service::Call& call, Mail const& mail);

struct MailStatus {
  MailState state = MailState::waiting;
  std::string masked_address;
  std::string reply;  // the server's last words
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(MailStatus, (), (state, masked_address, reply, changed_at))
// Of its first recipient.
std::optional<MailStatus> mail_status(sql::Transaction& tx, MailId const& id);

bool can_mail(service::World const& world);
// The address of a page here, as it stands in a mail; `path` begins with "/".
std::string page_address(service::World const& world, std::string_view path);

}  // namespace gendan::notifications
