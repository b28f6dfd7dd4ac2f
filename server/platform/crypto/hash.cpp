#include "platform/crypto/hash.hpp"

#include <stdexcept>

#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {

std::string hex(std::span<std::uint8_t const> bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (auto const byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

Digest keyed_hash(std::string_view key, std::string_view data) {
  if (key.size() < crypto_generichash_KEYBYTES_MIN || key.size() > crypto_generichash_KEYBYTES_MAX) {
    throw std::invalid_argument("a hash key has 16 to 64 bytes");
  }
  prepare_sodium();
  Digest digest;
  crypto_generichash(digest.data(), digest.size(), raw(data), data.size(), raw(key), key.size());
  return digest;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace gendan::crypto
