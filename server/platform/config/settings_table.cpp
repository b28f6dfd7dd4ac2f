#include <array>
#include <charconv>

#include "base/email_address.hpp"
#include "platform/config/setting.hpp"

namespace gendan::config {
namespace {

// "127.0.0.1:8080", "[::1]:8080", "0.0.0.0:443".
bool is_address(std::string_view text) {
  auto const colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  auto const port = text.substr(colon + 1);
  unsigned number = 0;
  auto const [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  return error == std::errc() && end == port.data() + port.size() && number <= 65'535;
}

bool is_public_url(std::string_view text) {
  return text.empty() || ((text.starts_with("https://") || text.starts_with("http://")) && !text.ends_with('/'));
}

bool is_database_url(std::string_view text) {
  return text.starts_with("sqlite:") || text.starts_with("postgres:") || text.starts_with("postgresql:");
}

bool is_language(std::string_view text) { return text == "zh-CN" || text == "en"; }
bool is_mail_security(std::string_view text) { return text == "none" || text == "starttls" || text == "tls"; }
bool is_sender(std::string_view text) {
  auto const address = EmailAddress::parsed(text);
  return text.empty() || (address && address->is_deliverable());
}
bool is_not_empty(std::string_view text) { return !text.empty(); }

// Beyond a year, or a thousand processors, it is a slip of the finger.
constexpr std::int64_t minutes_per_year = 366 * 24 * 60;
constexpr std::int64_t most_file_bytes = std::int64_t{16} * 1024 * 1024 * 1024;

constexpr auto known_settings = std::to_array<Setting>({
    {"demo", "Start with the demo organisation and its people. Never on a server with real orders.",
     TruthMember{[](Settings& s) -> auto& { return s.demo;
}  // namespace
}  // namespace gendan::config
}
, {"database.url", "Where orders are stored: sqlite:FILE ({data} is data.folder), or postgres://user@host/database.",
   TextMember{[](Settings & s) -> auto& {return s.database.url;
}
, "sqlite:FILE or postgres://…", is_database_url
}
}
, {"server.listen", "Address and port to listen on. 0.0.0.0:8080 is every network of this machine.",
   TextMember{[](Settings & s) -> auto& {return s.server.listen;
}
, "an address and port such as 127.0.0.1:8080", is_address
}
}
, {"server.public_url",
   "How browsers and mails reach this server, such as https://orders.example.com. Empty: as the request names it.",
   TextMember{[](Settings & s) -> auto& {return s.server.public_url;
}
, "http(s)://host without a slash at the end", is_public_url
}
}
, {"server.tls_certificate", "Certificate chain (PEM) for HTTPS. Empty: plain HTTP, for use behind a proxy.",
   TextMember{[](Settings & s) -> auto& {return s.server.tls_certificate;
}
}
}
, {"server.tls_key", "Private key (PEM) of the certificate.",
   TextMember{[](Settings & s) -> auto& {return s.server.tls_key;
}
}
}
, {"server.trusted_proxies", "Addresses of proxies whose X-Forwarded-For is believed.",
   TextsMember{[](Settings & s) -> auto& {return s.server.trusted_proxies;
}
, "a list of addresses", is_not_empty
}
}
, {"server.workers", "Requests handled at the same time. 0: by the number of processors.",
   NumberMember{[](Settings & s) -> auto& {return s.server.workers;
}
, 0, 1'024
}
}
, {"server.most_connections", "Connections held open at the same time.",
   NumberMember{[](Settings & s) -> auto& {return s.server.most_connections;
}
, 1, 1'000'000
}
}
, {"data.folder", "Folder of everything this server keeps: database, files, keys.",
   TextMember{[](Settings & s) -> auto& {return s.data.folder;
}
, "a folder", is_not_empty
}
}
, {"log.level", "The least that is written: debug, info, warning, error or off.",
   LevelMember{[](Settings & s) -> auto& {return s.log.level;
}
}
}
, {"log.file", "File of the log; five of 32 MiB are kept. Empty: standard error.",
   TextMember{[](Settings & s) -> auto& {return s.log.file;
}
}
}
, {"files.most_bytes", "The largest file that may be uploaded, in bytes.",
   NumberMember{[](Settings & s) -> auto& {return s.files.most_bytes;
}
, 1, most_file_bytes
}
}
, {"organisation.zone", "Time zone of the office, by its name in the IANA database.",
   TextMember{[](Settings & s) -> auto& {return s.organisation.zone;
}
, "a zone such as Asia/Shanghai", is_not_empty
}
}
, {"organisation.language", "Language of people who have not chosen one: zh-CN or en.",
   TextMember{[](Settings & s) -> auto& {return s.organisation.language;
}
, "zh-CN or en", is_language
}
}
, {"organisation.base_currency", "Currency of totals over several currencies, by its ISO 4217 code.",
   CurrencyMember{[](Settings & s) -> auto& {return s.organisation.base_currency;
}
}
}
, {"session.idle_minutes", "Minutes without a request after which a person has to sign in again.",
   NumberMember{[](Settings & s) -> auto& {return s.session.idle_minutes;
}
, 1, minutes_per_year
}
}
, {"session.absolute_hours", "Hours after which a person has to sign in again in any case.",
   NumberMember{[](Settings & s) -> auto& {return s.session.absolute_hours;
}
, 1, minutes_per_year / 60
}
}
, {"mail.host",
   "Server that carries outgoing mail (SMTP). Empty: no mail is sent. Needs mail.from and server.public_url.",
   TextMember{[](Settings & s) -> auto& {return s.mail.host;
}
}
}
, {"mail.port", "Its port: 587 with starttls, 465 with tls.",
   NumberMember{[](Settings & s) -> auto& {return s.mail.port;
}
, 1, 65'535
}
}
, {"mail.security", "How the line to it is secured: starttls, tls from the first byte, or none.",
   TextMember{[](Settings & s) -> auto& {return s.mail.security;
}
, "none, starttls or tls", is_mail_security
}
}
, {"mail.user", "Account there. Empty: it takes mail without signing in.",
   TextMember{[](Settings & s) -> auto& {return s.mail.user;
}
}
}
, {"mail.password", "Its password; better in the environment, as GENDAN_MAIL_PASSWORD.",
   TextMember{[](Settings & s) -> auto& {return s.mail.password;
}
}
}
, {"mail.from", "Address that mail comes from, such as orders@example.com.",
   TextMember{[](Settings & s) -> auto& {return s.mail.from;
}
, "an e-mail address in ASCII such as orders@example.com", is_sender
}
}
, {"mail.ca_file", "Certificates (PEM) by which that server is known. Empty: those the system trusts.",
   TextMember{[](Settings & s) -> auto& {return s.mail.ca_file;
}
}
}
,
});

}  // namespace

std::span<Setting const> settings_table() { return known_settings; }

}  // namespace gendan::config
