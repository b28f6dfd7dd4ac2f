// How a mail to one recipient fares, and when it is tried again.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace gendan::notifications {

enum class MailState {
  waiting,
  sent,       // the server has taken it
  bounced,    // the server refused it for good
  dead,       // tried as often as it may be; an administrator can have it tried again
  expired,    // not sent before it had to be
  cancelled,  // the person is no longer active
};
BOOST_DESCRIBE_ENUM(MailState, waiting, sent, bounced, dead, expired, cancelled)

// Whether what it says may still be needed.
bool may_be_sent(MailState state);

// How long to wait after so many attempts that failed; nothing: no more.
std::optional<Milliseconds> delay_after_attempts(std::int64_t attempts);

// "l***@acme.example": enough to recognise an address, not to use it.
std::string masked_address(std::string_view address);
// A server's words with every address in them masked.
std::string without_addresses(std::string_view words);

}  // namespace gendan::notifications
