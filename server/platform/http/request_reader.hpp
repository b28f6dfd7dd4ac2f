// Turns the bytes of one connection into requests, one after the other; knows no socket. Stricter than
// RFC 9112 wherever two readers could see different requests in the same bytes (request smuggling):
// a doubtful message is a fault, and after a fault the connection must be closed.
// Beast's parser stays behind this file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "platform/http/message.hpp"
#include "platform/http/spooled_file.hpp"

namespace gendan::http {

// What is answered before the connection is closed.
struct Fault {
  int status;
  std::string_view code;
  std::vector<Problem> problems = {};
};

class RequestReader {
public:
  explicit RequestReader(std::size_t head_limit);
  ~RequestReader();

  // Forgets the last request: the next byte fed begins a new one.
  void start();
  // Takes from the front of `bytes` what belongs to this request, answers how many. Stops behind the
  // head until accept_body, then behind the body. What is not taken must be fed again, with more behind it.
  std::size_t feed(std::string_view bytes);
  // Nothing is taken any more.
  std::optional<Fault> const& fault() const;

  bool has_head() const;
  bool is_complete() const;

  // Once the head is there.
  Request& request();
  bool keeps_alive() const;
  bool expects_continue() const;
  std::optional<std::uint64_t> announced_length() const;
  // Bytes beyond `limit` are a fault (413), announced or not. The body goes to `file` when given, else to
  // request().body; `file` must outlive the reading.
  void accept_body(std::size_t limit, SpooledFile* file);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gendan::http
