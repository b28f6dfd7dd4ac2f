// 32 bytes that nobody may see: wiped from memory when they go.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/random.hpp"

namespace gendan::crypto {

class Secret {
public:
  static constexpr std::size_t size = 32;

  static Secret drawn(Random& random);
  static std::optional<Secret> from_base64(std::string_view text);  // nullopt unless it is 32 bytes
  static std::optional<Secret> from_bytes(std::string_view bytes);  // nullopt unless it is 32 bytes

  Secret(Secret const&) = default;
  Secret& operator=(Secret const&) = default;
  ~Secret();

  // Another secret, of no use in finding this one.
  Secret derived_for(std::string_view purpose) const;
  std::string base64() const;
  std::string_view view() const { return {reinterpret_cast<char const*>(bytes_.data()), bytes_.size()}; }
  std::uint8_t const* data() const { return bytes_.data(); }

private:
  Secret() = default;
  std::array<std::uint8_t, size> bytes_{};
};

}  // namespace gendan::crypto
