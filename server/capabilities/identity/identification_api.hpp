// Names shared by signing in and being recognised.
#pragma once

#include <string>
#include <string_view>

#include "capabilities/identity/account.hpp"
#include "platform/service/call.hpp"

namespace gendan::identity {

inline constexpr std::string_view session_cookie = "gendan_session";

SessionLimits session_limits(config::Settings const& settings);

// What a page of this session must send as X-CSRF-Token; cannot be guessed without the cookie's value.
std::string csrf_token_of(std::string_view session_token);

// To be called by everything that changes who may do what: signing out, roles, deactivation.
void access_changed(service::Call& call);

}  // namespace gendan::identity
