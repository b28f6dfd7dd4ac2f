// The text before a response's body.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "platform/http/message.hpp"
#include "platform/http/security_headers.hpp"

namespace gendan::http {

struct Delivery {  // what a response does not say of itself
  std::string_view request_id;
  Instant at;
  std::uint64_t length = 0;  // of the body, also where it is left out (HEAD)
  Audience audience = Audience::page;
  bool is_secure = false;
  bool keeps_alive = true;
};

// Status line, the response's own headers, those of security_headers that it does not set, Content-Length,
// Date, Connection, X-Request-Id, blank line. The connection's own headers win over the response's.
// Throws std::invalid_argument when a header could not be written without changing its meaning: a line
// break or NUL in a value, anything but a token in a name.
std::string response_head(Response const& response, Delivery const& delivery);
// The same without Content-Length: the body ends with the connection.
std::string stream_head(Response const& response, Delivery const& delivery);

std::string_view reason_phrase(int status);
std::string http_date(Instant at);  // RFC 9110 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT"

}  // namespace gendan::http
