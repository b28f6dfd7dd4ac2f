// A request as the rest of the server sees it, and its response. Nothing here knows a socket.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gendan::http {

enum class Method { get, head, post, put, patch, del, options };
std::string_view method_text(Method method);  // "GET"

using Field = std::pair<std::string, std::string>;

struct Request {
  Method method = Method::get;
  std::string path;            // percent-decoded, begins with '/', valid UTF-8, no NUL, no ".." segment
  std::vector<Field> query;    // decoded, in order
  std::vector<Field> headers;  // names in lower case
  std::string body;
  std::optional<std::filesystem::path> body_file;  // set instead of body where the route takes an upload
  std::string remote_address;                      // without port
  std::string id;               // this request's id: the client's X-Request-Id when well formed, else made here
  bool is_secure = false;       // TLS here, or X-Forwarded-Proto from a trusted proxy
  std::shared_ptr<void> ahead;  // what Handlers::is_ready made ready, if anything

  // Empty when absent. `name` in lower case.
  std::string_view header(std::string_view name) const;
  std::string_view cookie(std::string_view name) const;
  std::optional<std::string_view> query_value(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::vector<Field> headers;
  std::string body;
  std::shared_ptr<std::string const> shared_body;  // used instead of body when set, not copied
  std::string_view static_body;                    // instead of both when not empty: lives as long as the program
  std::optional<std::filesystem::path> body_file;  // sent from disk instead of body
  std::shared_ptr<void const> body_file_owner;     // kept until the file is sent: it may delete it then

  std::string_view body_text() const&;
  std::string_view body_text() const&& = delete;         // would look into what is gone
  std::string_view header(std::string_view name) const;  // `name` as it was set, compared without case
  void set(std::string name, std::string value);         // replaces
};

// Decodes %XX and, in queries, '+'; nullopt on a malformed escape, NUL or invalid UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank);
// "/a/b?x=1&y=" into path and query; nullopt when malformed or when a segment is "." or "..".
struct Target {
  std::string path;
  std::vector<Field> query;
};
std::optional<Target> parsed_target(std::string_view target);

}  // namespace gendan::http
