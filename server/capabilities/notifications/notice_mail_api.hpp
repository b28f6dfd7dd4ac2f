// Mail to our own people.
#pragma once

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notification_store.hpp"
#include "capabilities/notifications/notifications.hpp"

namespace gendan::notifications {

// Where mail reaches them, if it does.
std::optional<EmailAddress> address_of(identity::PersonContact const& person);
// With their name and language, and nothing said yet.
Mail mail_to(service::Call& call, identity::PersonContact const& person, EmailAddress const& address);

// Writes to them at once what a notice says, outside their quiet hours.
void mail_notice(service::Call& call, identity::PersonContact const& person, NotificationRow const& row);
// The title of what was told, in a mail; nothing for a kind that nobody registers any more.
std::optional<std::string> title_in(service::Call& call, NotificationRow const& row, service::Language language);

std::string in_language(service::Wording const& wording, service::Language language);
// The code itself where there is no wording.
std::string worded(std::span<service::Wording const> words, std::string_view code, service::Language language);

void install_notice_mail(service::App& app);

}  // namespace gendan::notifications
