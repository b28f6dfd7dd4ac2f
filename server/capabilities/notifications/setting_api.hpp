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
// The same once they wish otherwise: one that was due already is not lost by it, unless its day brings another.
std::optional<Instant> digest_after_change(Wish const& wish, std::optional<Instant> before, Instant now,
                                           std::string_view zone);

void install_setting_routes(service::App& app);
void install_digests(service::App& app);

}  // namespace gendan::notifications
