#include "platform/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"

namespace gendan::mail {
namespace {

constexpr std::size_t most_reply = 500;

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Closer>;

Handle new_handle() {
  static bool const is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  Handle handle(is_ready ? curl_easy_init() : nullptr);
  if (!handle) throw std::runtime_error("libcurl cannot start");
  return handle;
}

template <class Value>
void set(Handle const& handle, CURLoption option, Value value) {
  if (curl_easy_setopt(handle.get(), option, value) != CURLE_OK)
    throw std::runtime_error("libcurl lacks an option for mail");
}

// What the server says, line by line: the last one before the farewell (221) is the answer.
std::size_t keep_reply(char* bytes, std::size_t size, std::size_t count, void* target) {
  auto& reply = *static_cast<std::string*>(target);
  std::string_view const line(bytes, std::min(size * count, most_reply));
  if (!line.starts_with("221")) reply = line;
  return size * count;
}

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

std::size_t give_mail(char* buffer, std::size_t size, std::size_t count, void* source) {
  auto& rest = *static_cast<std::string_view*>(source);
  auto const taken = std::min(size * count, rest.size());
  std::copy_n(rest.begin(), taken, buffer);
  rest.remove_prefix(taken);
  return taken;
}

// The server greets whom it hears to come from here.
std::string url_of(SmtpServer const& server, std::string_view own_domain) {
  auto const is_ipv6 = server.host.find(':') != std::string::npos;
  return (server.security == Security::tls ? "smtps://" : "smtp://") +
         (is_ipv6 ? "[" + server.host + "]" : server.host) + ":" + std::to_string(server.port) + "/" +
         std::string(own_domain);
}

void prepare(Handle const& handle, SmtpServer const& server, std::string_view own_domain, std::string& reply) {
  set(handle, CURLOPT_URL, url_of(server, own_domain).c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_USE_SSL, server.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL);
  if (!server.ca_file.empty()) set(handle, CURLOPT_CAINFO, server.ca_file.c_str());
  if (!server.user.empty()) {
    set(handle, CURLOPT_USERNAME, server.user.c_str());
    set(handle, CURLOPT_PASSWORD, server.password.c_str());
  }
  set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connect_within.count()));
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(server.done_within.count()));
  set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(server.done_within.count() / 1'000));
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_PROXY, "");  // a proxy of the environment is meant for the web
  set(handle, CURLOPT_WRITEFUNCTION, ignore);
  set(handle, CURLOPT_HEADERFUNCTION, keep_reply);
  set(handle, CURLOPT_HEADERDATA, &reply);
}

std::string shown(std::string_view text) {
  std::string line = repaired_utf8(text);
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return std::string(trimmed(line));
}

// Some refusals are about us and not about the mail: it waits until they are settled.
bool is_about_us(long code) {
  constexpr std::array ours = {530L, 534L, 535L, 538L};
  return std::ranges::find(ours, code) != ours.end();
}

Answer answer_of(Handle const& handle, CURLcode result, std::string const& reply) {
  long code = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &code);
  bool const has_answered = code >= 100 && code < 1'000;
  auto const text = shown(has_answered && code >= 400 ? reply : std::string(curl_easy_strerror(result)));
  auto const as = [&](Handover handover) { return Answer{handover, static_cast<int>(code), text}; };
  if (result == CURLE_OK) return {Handover::accepted, static_cast<int>(code), shown(reply)};
  if (result == CURLE_LOGIN_DENIED || is_about_us(code)) return as(Handover::not_now);
  if (code >= 500 && code < 600) return as(Handover::refused);
  if (code >= 400 && code < 500) return as(Handover::not_now);
  return as(Handover::unreachable);
}

std::string_view domain_of(EmailAddress const& address) {
  std::string_view const text = address.text();
  return text.substr(text.rfind('@') + 1);
}

}  // namespace

SmtpServer server_of(config::Settings::Mail const& settings) {
  SmtpServer server;
  server.host = settings.host;
  server.port = settings.port;
  if (settings.security != "starttls") server.security = settings.security == "tls" ? Security::tls : Security::none;
  server.user = settings.user;
  server.password = settings.password;
  server.ca_file = settings.ca_file;
  return server;
}

Answer hand_over(SmtpServer const& server, EmailAddress const& from, EmailAddress const& to, std::string_view mime) {
  auto const handle = new_handle();
  std::string reply;
  prepare(handle, server, domain_of(from), reply);
  auto const sender = "<" + from.text() + ">";
  std::unique_ptr<curl_slist, Closer> const recipients(curl_slist_append(nullptr, ("<" + to.text() + ">").c_str()));
  set(handle, CURLOPT_MAIL_FROM, sender.c_str());
  set(handle, CURLOPT_MAIL_RCPT, recipients.get());
  set(handle, CURLOPT_UPLOAD, 1L);
  set(handle, CURLOPT_READFUNCTION, give_mail);
  set(handle, CURLOPT_READDATA, &mime);
  auto const result = curl_easy_perform(handle.get());
  return answer_of(handle, result, reply);
}

Answer probe(SmtpServer const& server) {
  auto const handle = new_handle();
  std::string reply;
  prepare(handle, server, "localhost", reply);
  set(handle, CURLOPT_CUSTOMREQUEST, "NOOP");
  auto const result = curl_easy_perform(handle.get());
  return answer_of(handle, result, reply);
}

}  // namespace gendan::mail
