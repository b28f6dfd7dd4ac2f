// What every response tells the browser to forbid. The server adds these to each response that does not
// set the same header itself; a page that needs a policy of its own sets it.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace gendan::http {

enum class Audience { page, program };  // program: everything under /api

Audience audience_of(std::string_view path);

using FixedField = std::pair<std::string_view, std::string_view>;
// HSTS only when secure: over plain HTTP a browser must ignore it (RFC 6797, 8.1).
std::span<FixedField const> security_headers(Audience audience, bool is_secure);

}  // namespace gendan::http
