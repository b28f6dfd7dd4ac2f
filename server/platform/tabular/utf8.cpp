#include "platform/tabular/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace gendan::tabular {
namespace {

// Length of the sequence that `lead` begins and the range of its second byte (RFC 3629, section 4).
struct Lead {
  std::size_t length;
  unsigned char least;
  unsigned char most;
};

constexpr Lead lead_of(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & high_bits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}  // namespace

Utf8Prefix utf8_prefix(std::string_view bytes) {
  auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  for (std::size_t at = 0;;) {
    at = skip_ascii(bytes, at);
    if (at == bytes.size()) return {at, false};
    auto const lead = lead_of(byte(at));
    if (lead.length == 0) return {at, false};
    auto const present = std::min(lead.length, bytes.size() - at);
    for (std::size_t offset = 1; offset < present; ++offset) {
      auto const least = offset == 1 ? lead.least : 0x80;
      auto const most = offset == 1 ? lead.most : 0xBF;
      if (byte(at + offset) < least || byte(at + offset) > most) return {at, false};
    }
    if (present < lead.length) return {at, true};
    at += lead.length;
  }
}

void append_utf8(std::string& text, char32_t point) {
  auto const append = [&](char32_t byte) { text += static_cast<char>(byte); };
  auto const follow = [&](unsigned shift) { append(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) {
    append(point);
  } else if (point < 0x800) {
    append(0xC0U | point >> 6);
    follow(0);
  } else if (point < 0x10000) {
    append(0xE0U | point >> 12);
    follow(6);
    follow(0);
  } else {
    append(0xF0U | point >> 18);
    follow(12);
    follow(6);
    follow(0);
  }
}

}  // namespace gendan::tabular
