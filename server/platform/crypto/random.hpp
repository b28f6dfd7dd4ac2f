// Where unpredictable bytes come from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>

#include "base/id.hpp"

namespace gendan::crypto {

class Random {
public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;

  // `bytes` random bytes as unpadded URL-safe base 64: tokens, keys, links.
  std::string token(std::size_t bytes = 32);
  IdRandomness id_randomness();
};

class SystemRandom final : public Random {  // libsodium; thread-safe
public:
  SystemRandom();
  void fill(std::span<std::uint8_t> bytes) override;
};

class SeededRandom final : public Random {  // for tests: the same bytes every run; thread-safe
public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override;

private:
  std::mutex mutex_;
  std::uint64_t state_;
};

}  // namespace gendan::crypto
