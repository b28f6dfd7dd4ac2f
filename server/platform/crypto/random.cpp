#include "platform/crypto/random.hpp"

#include <vector>

#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {

std::string Random::token(std::size_t bytes) {
  std::vector<std::uint8_t> drawn(bytes);
  fill(drawn);
  constexpr int url_safe = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes, url_safe), '\0');
  sodium_bin2base64(text.data(), text.size(), drawn.data(), drawn.size(), url_safe);
  text.pop_back();  // the terminating NUL counts in the encoded length
  return text;
}

IdRandomness Random::id_randomness() {
  IdRandomness drawn;
  fill(drawn);
  return drawn;
}

SystemRandom::SystemRandom() { prepare_sodium(); }

void SystemRandom::fill(std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  std::lock_guard const lock(mutex_);
  for (auto& byte : bytes) {
    // SplitMix64 (Steele, Lea, Flood 2014): tests want spread, not secrecy.
    state_ += 0x9e3779b97f4a7c15;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    byte = static_cast<std::uint8_t>(mixed ^ (mixed >> 31));
  }
}

}  // namespace gendan::crypto
