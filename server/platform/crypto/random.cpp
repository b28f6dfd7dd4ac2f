#include "platform/crypto/random.hpp"

#include <vector>

#include "platform/crypto/base64.hpp"
#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {

std::string Random::token(std::size_t bytes) {
  std::vector<std::uint8_t> drawn(bytes);
  fill(drawn);
  return base64(drawn, Alphabet::url_safe);
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
