#include "base/id.hpp"

#include <algorithm>
#include <stdexcept>

namespace gendan {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t text_length = 26;

constexpr auto is_in_alphabet = [] {
  std::array<bool, 256> table{};
  for (char const c : alphabet) table[static_cast<unsigned char>(c)] = true;
  return table;
}();
constexpr std::int64_t latest = (std::int64_t{1} << 48) - 1;

}  // namespace

// 26 characters carry 130 bits for 128, so the first one is at most '7'.
bool is_id_text(std::string_view text) {
  return text.size() == text_length && text.front() <= '7' &&
         std::ranges::all_of(text, [](char c) { return is_in_alphabet[static_cast<unsigned char>(c)]; });
}

std::string id_text(Instant created_at, IdRandomness const& random) {
  auto const at = created_at.unix_milliseconds();
  if (at < 0 || at > latest) throw std::out_of_range("an id needs an instant of 48 bits since 1970");
  std::array<std::uint8_t, 16> bytes;
  for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(at >> (40 - 8 * i));
  std::ranges::copy(random, bytes.begin() + 6);
  std::string text;
  text.reserve(text_length);
  unsigned waiting = 0;
  int bits = 2;  // the two bits that 130 has over 128 are zeros in front
  for (auto const byte : bytes) {
    waiting = (waiting << 8 | byte) & 0xFFF;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[waiting >> (bits - 5) & 31U];
  }
  return text;
}

}  // namespace gendan
