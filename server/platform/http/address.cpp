#include "platform/http/address.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstring>
#include <stdexcept>

#include "base/text.hpp"

namespace gendan::http {
namespace {

constexpr std::array<unsigned char, 12> mapped_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

std::string written(int family, void const* bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(family, bytes, text.data(), static_cast<socklen_t>(text.size()));
  return text.data();
}

std::string all_headers(Request const& request, std::string_view name) {
  std::string all;
  for (auto const& [header, value] : request.headers)
    if (header == name) all.append(all.empty() ? "" : ",").append(value);
  return all;
}

std::string_view last_entry(std::string_view& list) {
  auto const comma = list.rfind(',');
  auto const entry = trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
  list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
  return entry;
}

}  // namespace

std::string canonical_address(std::string_view text) {
  std::string const terminated(text);
  in_addr four{};
  in6_addr six{};
  if (::inet_pton(AF_INET, terminated.c_str(), &four) == 1) return written(AF_INET, &four);
  if (::inet_pton(AF_INET6, terminated.c_str(), &six) != 1) return {};
  bool const is_mapped = std::memcmp(&six, mapped_prefix.data(), mapped_prefix.size()) == 0;
  return is_mapped ? written(AF_INET, six.s6_addr + mapped_prefix.size()) : written(AF_INET6, &six);
}

std::string counted_address(std::string_view address) {
  in6_addr six{};
  std::string terminated(address);
  if (::inet_pton(AF_INET6, terminated.c_str(), &six) != 1) return terminated;
  std::memset(six.s6_addr + 8, 0, 8);
  return written(AF_INET6, &six) + "/64";
}

TrustedProxies::TrustedProxies(std::vector<std::string> const& addresses) {
  for (auto const& address : addresses) {
    auto canonical = canonical_address(address);
    if (canonical.empty()) throw std::invalid_argument("not an address: " + address);
    addresses_.insert(std::move(canonical));
  }
}

void TrustedProxies::identify(Request& request, std::string_view peer, bool is_tls) const {
  request.remote_address = peer;
  request.is_secure = is_tls;
  if (addresses_.empty() || !contains(peer)) return;
  if (lower_ascii(trimmed(request.header("x-forwarded-proto"))) == "https") request.is_secure = true;
  auto const forwarded = all_headers(request, "x-forwarded-for");
  std::string_view rest = forwarded;
  while (!rest.empty() && contains(request.remote_address)) {
    auto entry = canonical_address(last_entry(rest));
    if (entry.empty()) return;
    request.remote_address = std::move(entry);
  }
}

}  // namespace gendan::http
