// The rules of accounts and passwords, as pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/refusal.hpp"

namespace gendan::identity {

// Accounts are compared without case and width: "Li.Na" and "li.na" are one person.
std::string normalised_account(std::string_view account);

// NIST SP 800-63B: length counts, composition does not; 10 to 128 characters, not the account, not one
// repeated character, not among the most used.
std::vector<Problem> password_problems(std::string_view path, std::string_view password, std::string_view account);

// How long the next attempt must wait after this many failures in a row: free up to `allowed`, then 15 s,
// doubling up to 15 minutes. Failures older than an hour are forgotten.
Milliseconds sign_in_delay(std::int64_t failures, std::int64_t allowed);
inline constexpr Milliseconds failures_forgotten_after = std::chrono::hours(1);
inline constexpr std::int64_t failures_allowed_per_account = 5;
inline constexpr std::int64_t failures_allowed_per_address = 30;

// A session ends when it was not used for `idle`, and in any case `absolute` after signing in.
struct SessionLimits {
  Milliseconds idle;
  Milliseconds absolute;
};
bool session_has_ended(Instant created_at, Instant last_seen_at, Instant now, SessionLimits const& limits);

}  // namespace gendan::identity
