// When mail and digests are due by people's own clocks.
#pragma once

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notification_api.hpp"
#include "capabilities/notifications/setting_store.hpp"

namespace gendan::notifications {

// Now, or when their quiet hours end.
Instant mail_time(Wish const& wish, Instant now, std::string_view zone);
// The first after this instant; nothing for who wants none.
std::optional<Instant> next_digest(Wish const& wish, Instant after, std::string_view zone);

// Writes to them at once what a notice says.
void mail_notice(service::Call& call, identity::PersonContact const& person, NotificationRow const& row);
// The title of what was told, in a mail.
std::string title_in(service::Call& call, NotificationRow const& row, service::Language language);

void install_setting_routes(service::App& app);
void install_digests(service::App& app);

}  // namespace gendan::notifications
