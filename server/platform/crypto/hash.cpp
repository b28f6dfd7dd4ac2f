#include "platform/crypto/hash.hpp"

#include <stdexcept>

#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {

Digest sha256(std::string_view data) {
  Digest digest;
  crypto_hash_sha256(digest.data(), raw(data), data.size());
  return digest;
}

std::string sha256_hex(std::string_view data) { return hex(sha256(data)); }

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

struct Sha256::State {
  crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sodium); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view data) { crypto_hash_sha256_update(&state_->sodium, raw(data), data.size()); }

Digest Sha256::digest() {
  Digest digest;
  crypto_hash_sha256_final(&state_->sodium, digest.data());
  return digest;
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
