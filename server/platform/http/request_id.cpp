#include "platform/http/request_id.hpp"

#include <algorithm>
#include <random>

namespace gendan::http {
namespace {

void add_hexadecimal(std::string& text, std::uint32_t number) {
  for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[number >> shift & 0xFU];
}

}  // namespace

RequestIds::RequestIds() {
  std::random_device source;
  add_hexadecimal(prefix_, static_cast<std::uint32_t>(source()));
  prefix_ += '-';
}

std::string RequestIds::next() {
  auto id = prefix_;
  add_hexadecimal(id, count_.fetch_add(1, std::memory_order_relaxed));
  return id;
}

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  });
}

}  // namespace gendan::http
