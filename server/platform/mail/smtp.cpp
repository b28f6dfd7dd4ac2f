#include "platform/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"
#include "platform/mail/header.hpp"

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

struct Conversation {
  std::string reply;  // the server's last line before its farewell (221)
  bool has_named_recipient = false;
  bool has_offered_content = false;
};

std::size_t keep_reply(char* bytes, std::size_t size, std::size_t count, void* target) {
  std::string_view const line(bytes, std::min(size * count, most_reply));
  if (!line.starts_with("221")) static_cast<Conversation*>(target)->reply = line;
  return size * count;
}

// What we say, so that it is known to what the server's last answer was one. Nothing of it is kept: it holds the
// password too.
int note_command(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* target) {
  std::string_view const line(bytes, size);
  auto& conversation = *static_cast<Conversation*>(target);
  if (kind != CURLINFO_HEADER_OUT) return 0;
  if (line.starts_with("RCPT ")) conversation.has_named_recipient = true;
  if (line.starts_with("DATA")) conversation.has_offered_content = true;
  return 0;
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

void prepare(Handle const& handle, SmtpServer const& server, std::string_view own_domain, Conversation& conversation) {
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
  set(handle, CURLOPT_HEADERDATA, &conversation);
  set(handle, CURLOPT_VERBOSE, 1L);  // or nothing is told to the next
  set(handle, CURLOPT_DEBUGFUNCTION, note_command);
  set(handle, CURLOPT_DEBUGDATA, &conversation);
}

std::string shown(std::string_view text) { return std::string(trimmed(without_controls(repaired_utf8(text)))); }

// Servers often say to RCPT what they think of the sender or of us (RFC 3463: 5.7 is policy, such as relaying and
// block lists; 5.1.7 and 5.1.8 are the sender's address; 53x of RFC 4954 is the sign-in).
bool is_about_sender(std::string_view reply) {
  if (reply.starts_with("53")) return true;
  auto const status = reply.substr(std::min<std::size_t>(reply.size(), 4));
  return status.starts_with("5.7.") || status.starts_with("5.1.7") || status.starts_with("5.1.8");
}

Handover refusal(Conversation const& said, long code) {
  if (!said.has_named_recipient) return Handover::takes_nothing;
  if (code < 500) return Handover::not_now;
  return said.has_offered_content || !is_about_sender(said.reply) ? Handover::refused : Handover::not_now;
}

Answer answer_of(Handle const& handle, CURLcode result, Conversation const& said) {
  long code = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &code);
  bool const has_answered = code >= 100 && code < 1'000;
  if (result == CURLE_OK) return {Handover::accepted, static_cast<int>(code), shown(said.reply)};
  if (code >= 400 && code < 600) return {refusal(said, code), static_cast<int>(code), shown(said.reply)};
  auto const handover = result == CURLE_LOGIN_DENIED ? Handover::takes_nothing : Handover::unreachable;
  return {handover, has_answered ? static_cast<int>(code) : 0, curl_easy_strerror(result)};
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
  Conversation said;
  prepare(handle, server, from.domain(), said);
  auto const sender = "<" + from.text() + ">";
  std::unique_ptr<curl_slist, Closer> const recipients(curl_slist_append(nullptr, ("<" + to.text() + ">").c_str()));
  set(handle, CURLOPT_MAIL_FROM, sender.c_str());
  set(handle, CURLOPT_MAIL_RCPT, recipients.get());
  set(handle, CURLOPT_UPLOAD, 1L);
  set(handle, CURLOPT_READFUNCTION, give_mail);
  set(handle, CURLOPT_READDATA, &mime);
  auto const result = curl_easy_perform(handle.get());
  return answer_of(handle, result, said);
}

Answer probe(SmtpServer const& server) {
  auto const handle = new_handle();
  Conversation said;
  prepare(handle, server, "localhost", said);
  set(handle, CURLOPT_CUSTOMREQUEST, "NOOP");
  auto const result = curl_easy_perform(handle.get());
  return answer_of(handle, result, said);
}

}  // namespace gendan::mail
