// What becomes of a mail to one recipient.
#pragma once

#include "capabilities/notifications/mail_api.hpp"

namespace gendan::notifications {

struct Outcome {
  MailState state = MailState::waiting;  // waiting: it is tried again later, as long as that makes sense
  std::string reply;                     // without addresses
};

void settle(service::Call& call, MailRow const& mail, RecipientRow row, Outcome const& outcome);
void write_outcome(service::Call& call, Sending const& sending, Outcome const& outcome);

}  // namespace gendan::notifications
