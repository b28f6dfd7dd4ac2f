// Fixed digests. Text answers are lower-case hexadecimal.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace gendan::crypto {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view data);
std::string sha256_hex(std::string_view data);
std::string hex(std::span<std::uint8_t const> bytes);

class Sha256 {  // incremental
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void add(std::string_view data);
  Digest digest();  // ends it

private:
  struct State;
  std::unique_ptr<State> state_;
};

// BLAKE2b-256 under a key: look-ups of secrets (tokens) and blind indexes. `key` is 16 to 64 bytes.
Digest keyed_hash(std::string_view key, std::string_view data);

// Same length and content, in constant time for a given length.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace gendan::crypto
