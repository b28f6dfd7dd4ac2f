#include "platform/http/problem.hpp"

#include <boost/json.hpp>
#include <string>

#include "base/text.hpp"
#include "platform/http/response_head.hpp"

namespace gendan::http {
namespace {

// What a client sent may come back in a path: bytes that are not UTF-8 become U+FFFD, or the answer would
// not be JSON.
std::string valid_utf8(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    std::size_t length = 1;
    while (length <= 4 && !is_valid_utf8(text.substr(0, length))) ++length;
    if (length > 4) {
      valid += "\uFFFD";
      length = 1;
    } else {
      valid += text.substr(0, length);
    }
    text.remove_prefix(std::min(length, text.size()));
  }
  return valid;
}

std::string json_string(std::string_view text) {
  return boost::json::serialize(is_valid_utf8(text) ? boost::json::string_view(text.data(), text.size())
                                                    : boost::json::string_view(valid_utf8(text)));
}

std::string problems_text(std::vector<Problem> const& problems) {
  std::string text = "[";
  for (auto const& problem : problems) {
    if (text.size() > 1) text += ',';
    text += "{\"path\":" + json_string(problem.path) + ",\"code\":" + json_string(problem.code);
    if (!problem.limit.empty()) text += ",\"limit\":" + json_string(problem.limit);
    text += '}';
  }
  return text + ']';
}

// The document without its closing brace.
std::string document_start(int status, std::string_view code, std::string_view request_id) {
  std::string const type = code.empty() ? "about:blank" : "/problems/" + std::string(code);
  return "{\"type\":" + json_string(type) + ",\"title\":" + json_string(reason_phrase(status)) +
         ",\"status\":" + std::to_string(status) + ",\"code\":" + json_string(code) +
         ",\"request_id\":" + json_string(request_id);
}

Response document(int status, std::string body) {
  Response response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "application/problem+json");
  response.body = std::move(body);
  return response;
}

}  // namespace

int status_of(Refusal const& refusal) {
  switch (refusal.kind()) {
    case RefusalKind::invalid:
      return refusal.code().starts_with("malformed_") ? 400 : 422;
    case RefusalKind::unauthenticated:
      return 401;
    case RefusalKind::forbidden:
      return 403;
    case RefusalKind::not_found:
      return 404;
    case RefusalKind::conflict:
      return 409;
    case RefusalKind::too_large:
      return 413;
    case RefusalKind::unsupported:
      return 415;
    case RefusalKind::too_many:
      return 429;
    case RefusalKind::unavailable:
      return 503;
  }
  return 500;
}

Response problem_response(Refusal const& refusal, std::string_view request_id) {
  auto const status = status_of(refusal);
  auto body = document_start(status, refusal.code(), request_id);
  if (!refusal.problems().empty()) body += ",\"problems\":" + problems_text(refusal.problems());
  if (!refusal.current().empty()) body += ",\"current\":" + refusal.current();
  auto response = document(status, body + '}');
  if (refusal.retry_after() > 0) response.set("Retry-After", std::to_string(refusal.retry_after()));
  return response;
}

Response problem_response(int status, std::string_view code, std::string_view request_id,
                          std::vector<Problem> const& problems) {
  auto body = document_start(status, code, request_id);
  if (!problems.empty()) body += ",\"problems\":" + problems_text(problems);
  return document(status, body + '}');
}

}  // namespace gendan::http
