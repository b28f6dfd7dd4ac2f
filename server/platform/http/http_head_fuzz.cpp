// Any bytes, however they are split: the reader neither crashes nor loops, and splitting changes nothing
// about what it reads.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "platform/http/address.hpp"
#include "platform/http/negotiation.hpp"
#include "platform/http/request_reader.hpp"

namespace {

using namespace gendan::http;

void require(bool holds) {
  if (!holds) std::abort();
}

// Fault or requests, in one text.
std::string read_all(std::string_view bytes, std::size_t piece) {
  RequestReader reader(512);
  std::string seen, waiting;
  bool is_asked = false;
  for (;;) {
    auto const before = waiting.size();
    waiting.erase(0, reader.feed(waiting));
    if (auto const fault = reader.fault()) return seen + "fault";
    if (reader.has_head() && !is_asked) {
      reader.accept_body(64, nullptr);
      is_asked = true;
    } else if (is_asked && reader.is_complete()) {
      auto const& request = reader.request();
      require(request.path.starts_with('/') && gendan::is_valid_utf8(request.path));
      require(request.body.size() <= 64);
      seen += std::string(method_text(request.method)) + request.path + "\n" + request.body + "\n";
      for (auto const& [name, value] : request.headers) seen += name + ":" + value + "\n";
      require(request.cookie("session").size() <= 512);
      reader.start();
      is_asked = false;
      if (waiting.empty() && bytes.empty()) return seen;
    } else if (before == waiting.size()) {
      if (bytes.empty()) return seen + "more";
      waiting += bytes.substr(0, piece);
      bytes.remove_prefix(std::min(piece, bytes.size()));
    }
  }
}

void read_values(std::string_view text) {
  if (auto const target = parsed_target(text)) {
    require(target->path.find('\0') == std::string::npos);
    require(("/" + target->path + "/").find("/../") == std::string::npos);
  }
  if (auto const decoded = percent_decoded(text, true)) require(gendan::is_valid_utf8(*decoded));
  best_encoding(text, {.gzip = true, .brotli = true});
  matches_etag(text, "\"a\"");
  auto const address = canonical_address(text);
  require(canonical_address(address) == address);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  read_values(bytes);
  auto const whole = read_all(bytes, size + 1);
  auto const split = read_all(bytes, size == 0 ? 1 : 1 + data[0] % 7);
  // A doubtful message may be refused sooner when it comes as a whole; what was accepted is the same.
  auto const accepted = [](std::string_view seen) { return seen.substr(0, seen.rfind('\n') + 1); };
  require(accepted(whole) == accepted(split));
  return 0;
}
