// A real SMTP server beside a test (python3-aiosmtpd, package group "test"), which ends with it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan::testing {

enum class MailSecurity { none, starttls, tls };

class MailServer {
public:
  struct Options {
    MailSecurity security = MailSecurity::none;
    std::string user{};  // empty: nobody has to sign in
    std::string password{};
    std::int64_t port = 0;  // 0: a free one
    std::string refusal{};  // what it greets everybody with instead: "554 5.7.1 on a block list"
  };
  MailServer() : MailServer(Options{}) {}
  explicit MailServer(Options options);
  ~MailServer();
  MailServer(MailServer const&) = delete;
  MailServer& operator=(MailServer const&) = delete;

  std::int64_t port() const { return port_; }
  // The certificate that the server shows, for "localhost".
  std::string certificate() const { return (folder_.path() / "certificate.pem").string(); }
  // What it has taken, in that order, each with X-Envelope-To, X-Secured and X-Signed-In before its own headers.
  std::vector<std::string> mails() const;
  void stop();

private:
  void make_certificate() const;
  std::vector<std::string> command(Options const& options) const;

  ScratchFolder folder_;
  pid_t child_ = -1;
  std::int64_t port_ = 0;
};

// The text of a mail's first part in this kind ("plain", "html"), decoded.
std::string mail_text(std::string const& mail, std::string_view kind = "plain");
// The value of a header, unfolded, with its encoded words decoded.
std::string mail_header(std::string const& mail, std::string_view name);

}  // namespace gendan::testing
