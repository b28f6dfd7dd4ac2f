// Refusals as RFC 9457 problem documents (application/problem+json):
//   {"type": "/problems/<code>", "title": "Conflict", "status": 409, "code": "…", "request_id": "…",
//    "problems": [{"path": "/lines/3/quantity", "code": "too_small", "limit": "1"}], "current": {…}}
// problems and current are left out when there are none. The code is what programs and the user interface
// go by; the title is English for people who read the wire.
#pragma once

#include <string_view>

#include "base/refusal.hpp"
#include "platform/http/message.hpp"

namespace gendan::http {

Response problem_response(Refusal const& refusal, std::string_view request_id);
Response problem_response(int status, std::string_view code, std::string_view request_id,
                          std::vector<Problem> const& problems = {});

int status_of(Refusal const& refusal);

}  // namespace gendan::http
