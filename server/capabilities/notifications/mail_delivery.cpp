#include "capabilities/notifications/mail_delivery.hpp"

#include <algorithm>
#include <array>

namespace gendan::notifications {
namespace {

// Rather too much of an address than too little.
bool is_of_address(char c) {
  return static_cast<unsigned char>(c) > ' ' && std::string_view("<>()[]\",;:@").find(c) == std::string_view::npos;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

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
  std::size_t first = 1;
  while (continues_character(address[first])) ++first;
  return std::string(address.substr(0, first)) + "***" + std::string(address.substr(at));
}

std::string without_addresses(std::string_view words) {
  std::string out;
  for (auto at = words.find('@'); at != std::string_view::npos; at = words.find('@')) {
    auto begin = at;
    while (begin > 0 && is_of_address(words[begin - 1])) --begin;
    auto const end = static_cast<std::size_t>(
        std::find_if_not(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(), is_of_address) -
        words.begin());
    out += words.substr(0, begin);
    out += masked_address(words.substr(begin, end - begin));
    words.remove_prefix(end);
  }
  return out.append(words);
}

}  // namespace gendan::notifications
