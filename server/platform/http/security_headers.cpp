#include "platform/http/security_headers.hpp"

#include <array>

namespace gendan::http {
namespace {

// Styles may be inline: Ant Design inserts style elements, and ECharts writes style attributes into its
// tooltips, which no nonce can allow.
constexpr std::string_view page_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
constexpr std::string_view program_policy =
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

constexpr FixedField no_sniffing{"X-Content-Type-Options", "nosniff"};
constexpr FixedField no_referrer{"Referrer-Policy", "same-origin"};
constexpr FixedField own_window{"Cross-Origin-Opener-Policy", "same-origin"};
constexpr FixedField own_resources{"Cross-Origin-Resource-Policy", "same-origin"};
// The camera stays: inspections on a phone take photographs.
constexpr FixedField no_devices{"Permissions-Policy",
                                "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"};
constexpr FixedField only_secure{"Strict-Transport-Security", "max-age=31536000; includeSubDomains"};

// The one for secure connections is the last.
constexpr auto for_pages = std::to_array<FixedField>({{"Content-Security-Policy", page_policy},
                                                      no_sniffing,
                                                      no_referrer,
                                                      own_window,
                                                      own_resources,
                                                      no_devices,
                                                      only_secure});
constexpr auto for_programs = std::to_array<FixedField>({{"Content-Security-Policy", program_policy},
                                                         {"Cache-Control", "no-store"},
                                                         no_sniffing,
                                                         no_referrer,
                                                         own_window,
                                                         own_resources,
                                                         no_devices,
                                                         only_secure});

}  // namespace

Audience audience_of(std::string_view path) {
  return path == "/api" || path.starts_with("/api/") ? Audience::program : Audience::page;
}

std::span<FixedField const> security_headers(Audience audience, bool is_secure) {
  std::span<FixedField const> const all =
      audience == Audience::page ? std::span<FixedField const>(for_pages) : std::span<FixedField const>(for_programs);
  return is_secure ? all : all.first(all.size() - 1);
}

}  // namespace gendan::http
