#include "testing/mail/mail_server.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "platform/crypto/base64.hpp"

namespace gendan::testing {
namespace {

std::string content_of(std::filesystem::path const& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string decoded(std::string text) {
  std::erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == '='; });
  auto const bytes = crypto::base64_decoded(text).value();
  return {bytes.begin(), bytes.end()};
}

std::int64_t first_number(int pipe) {
  std::string line;
  for (char c = 0; ::read(pipe, &c, 1) == 1 && c != '\n';) line += c;
  ::close(pipe);
  if (line.empty()) throw std::runtime_error("no SMTP server: tools/install-packages test");
  return std::stoll(line);
}

}  // namespace

MailServer::MailServer(Options options) {
  if (options.security != MailSecurity::none) make_certificate();
  auto const words = command(options);
  std::vector<char*> arguments;
  for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  child_ = ::fork();
  if (child_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(ends[1], STDOUT_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  port_ = first_number(ends[0]);
}

MailServer::~MailServer() { stop(); }

void MailServer::stop() {
  if (child_ <= 0) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
  child_ = -1;
}

void MailServer::make_certificate() const {
  auto const folder = folder_.path().string();
  auto const line =
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
      " -addext subjectAltName=DNS:localhost -keyout " +
      folder + "/key.pem -out " + folder + "/certificate.pem 2>" + folder + "/openssl.log";
  if (std::system(line.c_str()) != 0) throw std::runtime_error("no certificate: " + line);
}

std::vector<std::string> MailServer::command(Options const& options) const {
  constexpr std::array modes = {"none", "starttls", "tls"};
  std::vector<std::string> words{"/usr/bin/python3",
                                 "server/testing/mail/smtp_server.py",
                                 "--folder",
                                 folder_.path().string(),
                                 "--port",
                                 std::to_string(options.port),
                                 "--tls",
                                 modes.at(static_cast<std::size_t>(options.security))};
  auto const add = [&](std::string name, std::string value) {
    words.push_back(std::move(name));
    words.push_back(std::move(value));
  };
  if (options.security != MailSecurity::none) {
    add("--certificate", certificate());
    add("--key", (folder_.path() / "key.pem").string());
  }
  if (!options.refusal.empty()) add("--refusal", options.refusal);
  if (!options.user.empty()) {
    add("--user", options.user);
    add("--password", options.password);
  }
  return words;
}

std::vector<std::string> MailServer::mails() const {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder_.path()))
    if (entry.path().extension() == ".eml") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> mails;
  for (auto const& file : files) mails.push_back(content_of(file));
  return mails;
}

std::string mail_text(std::string const& mail, std::string_view kind) {
  auto const part = mail.find("Content-Type: text/" + std::string(kind));
  if (part == std::string::npos) return {};
  auto const start = mail.find("\r\n\r\n", part) + 4;
  auto const end = std::min(mail.find("\r\n--", start), mail.size());
  return decoded(mail.substr(start, end - start));
}

std::string mail_header(std::string const& mail, std::string_view name) {
  auto const at = mail.find("\r\n" + std::string(name) + ": ");
  if (at == std::string::npos) return {};
  auto start = at + name.size() + 4;
  auto end = mail.find("\r\n", start);
  while (end != std::string::npos && mail.compare(end + 2, 1, " ") == 0) end = mail.find("\r\n", end + 2);
  std::string value;
  for (auto line = mail.substr(start, end - start); !line.empty();) {
    constexpr std::string_view word = "=?UTF-8?B?";
    auto const begin = line.find(word);
    if (begin == std::string::npos) return value + line;
    auto const close = line.find("?=", begin + word.size());
    if (value.empty()) value += line.substr(0, begin);
    value += decoded(line.substr(begin + word.size(), close - begin - word.size()));
    line.erase(0, close + 2);
    if (line.starts_with("\r\n ") && line.compare(3, word.size(), word) != 0) line.erase(0, 2);
  }
  return value;
}

}  // namespace gendan::testing
