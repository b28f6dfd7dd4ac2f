// `gendan doctor`: what is wrong and what to do about it. It changes nothing, so it looks at a database as it finds it.
#include <filesystem>
#include <iostream>
#include <stdexcept>

#include "app/clock_agreement.hpp"
#include "app/command_line.hpp"
#include "app/existing_database.hpp"
#include "app/host.hpp"
#include "platform/http/certificate.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/mail/smtp.hpp"
#include "platform/sql/server_clock.hpp"

namespace gendan {
namespace {

class Findings {
public:
  void say(bool is_good, std::string const& what) {
    std::cout << (is_good ? "ok      " : "PROBLEM ") << what << '\n';
    is_well_ = is_well_ && is_good;
  }
  bool is_well() const { return is_well_; }

private:
  bool is_well_ = true;
};

// False where there is no such folder.
bool look_at_disk(Findings& findings, std::string const& folder) {
  std::error_code error;
  auto const space = std::filesystem::space(folder, error);
  if (error) {
    findings.say(false, "data folder " + folder + ": " + error.message() + "; create it or choose another with --data");
    return false;
  }
  auto const megabytes = space.available / (1024 * 1024);
  findings.say(megabytes >= 1024, "disk of " + folder + ": " + std::to_string(megabytes) + " MB free" +
                                      (megabytes < 1024 ? "; free at least 1,024 MB" : ""));
  return true;
}

void look_at_clock(Findings& findings) {
  auto const now = SystemClock().now();
  bool const is_good = now > *Instant::parsed("2026-01-01T00:00:00Z");
  findings.say(is_good, "clock says " + now.text() + " (UTC)" +
                            (is_good ? "" : ", which is past: set it by NTP (timedatectl set-ntp true)"));
}

// Whoever renews certificates does so earlier; one that ends so soon was forgotten.
constexpr Milliseconds certificate_renewed_before = std::chrono::hours(24 * 14);

void look_at_tls(Findings& findings, config::Settings const& settings) try {
  auto const& server = settings.server;
  if (server.tls_certificate.empty()) return;
  auto const ends_at = http::certificate_ends_at(server.tls_certificate, server.tls_key);
  auto const now = SystemClock().now();
  auto const certificate = "TLS certificate " + server.tls_certificate;
  if (ends_at <= now)
    findings.say(false, certificate + " expired at " + ends_at.text() + "; renew it and start the server again");
  else
    findings.say(ends_at > now + certificate_renewed_before,
                 certificate + " is valid until " + ends_at.text() +
                     (ends_at > now + certificate_renewed_before ? "" : "; renew it and start the server again"));
} catch (std::runtime_error const& failure) {
  findings.say(false, std::string(failure.what()) + "; check the settings under [server]");
}

void look_at_mail(Findings& findings, config::Settings const& settings) {
  if (settings.mail.host.empty()) return findings.say(true, "no mail is sent: mail.host is not set");
  auto const answer = mail::probe(mail::server_of(settings.mail));
  bool const is_good = answer.handover == mail::Handover::accepted;
  findings.say(is_good, "mail server " + settings.mail.host + ":" + std::to_string(settings.mail.port) +
                            (is_good ? " takes mail" : ": " + answer.reply + "; check the settings under [mail]"));
}

void look_at_jobs(Findings& findings, Host& host) try {
  auto const counts = host.database().read(
      [&](sql::Transaction& tx) { return jobs::counts(tx, host.application().world().clock.now()); });
  findings.say(counts.dead == 0,
               "jobs: " + std::to_string(counts.due) + " due, " + std::to_string(counts.dead) + " stopped" +
                   (counts.dead == 0 ? "" : "; do them again or discard them on the page Stopped jobs"));
} catch (std::exception const& failure) {
  findings.say(false, "jobs: " + std::string(failure.what()) + "; `gendan migrate` brings the database to this schema");
}

void look_at_database_clock(Findings& findings, Host& host) {
  auto const theirs = host.database().read([](sql::Transaction& tx) { return sql::server_clock(tx); });
  if (!theirs) return;
  auto const disagreement = clock_disagreement(SystemClock().now(), *theirs);
  findings.say(!disagreement, disagreement.value_or("the database server's clock agrees with this machine's"));
}

void look_at_database(Findings& findings, config::Settings const& settings) {
  if (auto const file = missing_database(settings))
    return findings.say(false, "no database at " + *file + "; `gendan serve` makes one, or choose another with --data");
  try {
    Host host(settings);
    auto const health = host.database().health();
    findings.say(health.is_reachable,
                 "database " + std::string(health.is_reachable ? "answers" : "does not answer: " + health.detail));
    if (!health.is_reachable) return;
    if (!health.detail.empty()) findings.say(false, "database: " + health.detail);
    look_at_database_clock(findings, host);
    look_at_jobs(findings, host);
  } catch (std::exception const& failure) {
    findings.say(false, "database: " + std::string(failure.what()) + "; check database.url and that the server runs");
  }
}

}  // namespace

int doctor(config::Settings const& settings) {
  Findings findings;
  bool const has_folder = look_at_disk(findings, settings.data.folder);
  look_at_clock(findings);
  look_at_tls(findings, settings);
  look_at_mail(findings, settings);
  if (has_folder) look_at_database(findings, settings);
  return findings.is_well() ? 0 : 1;
}

}  // namespace gendan
