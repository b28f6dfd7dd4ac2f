#include "capabilities/notifications/mail_delivery.hpp"

#include <array>

namespace gendan::notifications {

bool may_be_sent(MailState state) { return state == MailState::waiting || state == MailState::dead; }

std::optional<Milliseconds> delay_after_attempts(std::int64_t attempts) {
  using std::chrono::minutes;
  // About two days in all: longer than a mail server is down, shorter than a sign-off link lives.
  static constexpr std::array<Milliseconds, 9> delays = {minutes(1),   minutes(5),   minutes(15),
                                                         minutes(60),  minutes(180), minutes(360),
                                                         minutes(720), minutes(720), minutes(720)};
  if (attempts < 1 || attempts > static_cast<std::int64_t>(delays.size())) return std::nullopt;
  return delays[static_cast<std::size_t>(attempts - 1)];
}

std::string masked_address(std::string_view address) {
  auto const at = address.rfind('@');
  if (at == std::string_view::npos || at == 0) return "***";
  return std::string(address.substr(0, 1)) + "***" + std::string(address.substr(at));
}

}  // namespace gendan::notifications
