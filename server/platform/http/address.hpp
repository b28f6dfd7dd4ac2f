// Whose request it is when proxies stand in between, and whom a connection counts for.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"

namespace gendan::http {

// Numeric IPv4 or IPv6 in one spelling (an IPv4 address mapped into IPv6 is IPv4); empty when it is none.
std::string canonical_address(std::string_view text);
// What one party can hold many of counts as one: an IPv6 network of 64 bits.
std::string counted_address(std::string_view address);

class TrustedProxies {
public:
  explicit TrustedProxies(std::vector<std::string> const& addresses);  // throws std::invalid_argument

  bool contains(std::string_view address) const { return addresses_.contains(std::string(address)); }
  // Sets remote_address and is_secure of a request that arrived from `peer`. X-Forwarded-For is believed from
  // the right, as far as each address that wrote an entry is trusted; X-Forwarded-Proto from a trusted peer.
  void identify(Request& request, std::string_view peer, bool is_tls) const;

private:
  std::set<std::string, std::less<>> addresses_;
};

}  // namespace gendan::http
