// JSON from outside: strict. Refuses what RFC 8259 leaves open and Boost.JSON lets pass: duplicate keys,
// numbers beyond double, more than 32 levels, trailing text, a byte order mark, invalid UTF-8.
#pragma once

#include <boost/json.hpp>
#include <string_view>

namespace gendan::describe {

// Throws Refusal{invalid, "malformed_json"} with the pointer of the value or the byte offset ("@17").
boost::json::value parsed_json(std::string_view text);

}  // namespace gendan::describe
