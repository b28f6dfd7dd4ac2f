// Names for requests, so that a person's report, the log and a proxy's log can be laid side by side.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace gendan::http {

class RequestIds {
public:
  RequestIds();
  std::string next();  // from any thread: unlike those of other servers and runs, not unpredictable

private:
  std::string prefix_;
  std::atomic<std::uint32_t> count_{0};
};

// What is accepted from a client: 1 to 64 letters, digits, '-', '_' or '.'.
bool is_request_id(std::string_view text);

}  // namespace gendan::http
