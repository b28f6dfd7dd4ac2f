// Hands one mail for one address to the server that carries it on (RFC 5321), over libcurl.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/email_address.hpp"
#include "base/instant.hpp"
#include "platform/config/settings.hpp"

namespace gendan::mail {

enum class Security { none, starttls, tls };  // starttls: never without

struct SmtpServer {
  std::string host;
  std::int64_t port = 587;
  Security security = Security::starttls;
  std::string user{};  // empty: no sign-in
  std::string password{};
  std::string ca_file{};  // empty: the certificates the system trusts
  Milliseconds connect_within{10'000};
  Milliseconds done_within{60'000};
};

enum class Handover {
  accepted,
  refused,        // for good: this mail will never be taken for this address
  not_now,        // this mail for this address may be taken later, or once we have mended something
  takes_nothing,  // from us at present: too busy, our sign-in, our sender, a block list
  unreachable,    // no answer: nothing can be sent at present
};

struct Answer {
  Handover handover = Handover::unreachable;
  int code = 0;       // of the server's last reply; 0: there was none
  std::string reply;  // its words or those of the failure, one line without control characters, at most 500 bytes
};

SmtpServer server_of(config::Settings::Mail const& settings);

// Blocks until the server has answered or the time is over. `mime` is the message with its headers, CRLF lines.
Answer hand_over(SmtpServer const& server, EmailAddress const& from, EmailAddress const& to, std::string_view mime);

// Whether the server would take mail from us: connects, secures, signs in, sends nothing.
Answer probe(SmtpServer const& server);

}  // namespace gendan::mail
