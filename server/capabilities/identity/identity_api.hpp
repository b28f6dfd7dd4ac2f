// What the parts of identity's API share with each other.
#pragma once

#include <string>

#include "base/text.hpp"
#include "capabilities/identity/person_store.hpp"
#include "capabilities/identity/role_store.hpp"
#include "platform/clock/zone.hpp"
#include "platform/service/app.hpp"

namespace gendan::identity {

using Zone = BoundedText<1, 64>;

// The IANA zone's name, or Refusal naming `path`.
std::string checked_zone(std::string_view path, Zone const& zone);

// Writes an edited person at `revision` (raising it), records old → new, announces it. Throws
// Refusal{conflict} with the current state when the revision has moved on.
void store_person(service::Call& call, PersonRow const& before, PersonRow after, std::int64_t revision);

// Nobody hands out more than they have: throws Refusal{forbidden} naming `path` and the first grant that the
// caller does not hold as widely.
void refuse_more_than_own(service::Call const& call, std::string const& path,
                          std::vector<PermissionGrant> const& grants);

void install_session_routes(service::App& app);
void install_person_routes(service::App& app);
void install_role_routes(service::App& app);
void install_organisation_exports(service::App& app);
void install_token_routes(service::App& app);
void install_set_up_routes(service::App& app);

}  // namespace gendan::identity
