#include "capabilities/identity/account.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gendan::identity {
namespace {

constexpr std::size_t least_password = 10;
constexpr std::size_t most_password = 128;

constexpr std::array most_used = {"1234567890",  "0123456789",    "password123", "qwertyuiop",
                                  "1q2w3e4r5t",  "password1234",  "12345678910", "qwerty12345",
                                  "iloveyou123", "administrator", "woaini1314",  "a123456789"};

}  // namespace

std::string normalised_account(std::string_view account) { return lower_ascii(trimmed(account)); }

std::vector<Problem> password_problems(std::string_view path, std::string_view password, std::string_view account) {
  std::string const where(path);
  if (!is_valid_utf8(password) || password.find('\0') != std::string_view::npos) return {{where, "invalid_utf8", {}}};
  auto const length = code_points(password);
  if (length < least_password) return {{where, "too_short", std::to_string(least_password)}};
  if (length > most_password) return {{where, "too_long", std::to_string(most_password)}};
  auto const lower = lower_ascii(password);
  bool const is_one_character = std::ranges::all_of(lower, [&](char c) { return c == lower.front(); });
  bool const is_account = !account.empty() && lower == normalised_account(account);
  if (is_one_character || is_account || std::ranges::find(most_used, lower) != most_used.end()) {
    return {{where, "too_easy_to_guess", {}}};
  }
  return {};
}

Milliseconds sign_in_delay(std::int64_t failures, std::int64_t allowed) {
  if (failures < allowed) return Milliseconds(0);
  auto const doublings = std::min<std::int64_t>(failures - allowed, 6);
  return std::min<Milliseconds>(std::chrono::seconds(15) * (std::int64_t{1} << doublings), std::chrono::minutes(15));
}

bool session_has_ended(Instant created_at, Instant last_seen_at, Instant now, SessionLimits const& limits) {
  return now >= last_seen_at + limits.idle || now >= created_at + limits.absolute;
}

}  // namespace gendan::identity
