// One mail as it goes over the wire: MIME of RFC 2045–2049 and RFC 5322 in lines of at most 76 characters.
//
// What people wrote never becomes part of a header's structure: control characters are blanks, other scripts and
// what looks like structure are encoded words (RFC 2047) or quoted.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/email_address.hpp"
#include "base/instant.hpp"

namespace gendan::mail {

struct Mailbox {
  EmailAddress address;
  std::string name;  // in any script; may be empty
};

struct Attachment {
  std::string name;
  std::string media_type;  // "application/pdf"
  std::string content;
};

struct Message {
  Mailbox from;
  std::vector<Mailbox> to;
  std::vector<Mailbox> reply_to{};
  std::string subject{};
  std::string text{};
  std::string html{};  // absent: text alone
  std::vector<Attachment> attachments{};
  std::string message_id{};  // "01j…@example.com", without the angles
  std::string in_reply_to{};
  std::vector<std::string> references{};
  Instant date{};
  bool is_automatic = false;  // nobody's own words: asks machines not to answer
};

// Throws std::invalid_argument for an address that is not deliverable, or an id that is none.
std::string mime_text(Message const& message);

// "Mon, 02 Mar 2026 01:00:00 +0000".
std::string mail_date(Instant at);

}  // namespace gendan::mail
