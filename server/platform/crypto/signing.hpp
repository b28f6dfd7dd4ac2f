// Ed25519 signatures over what is handed outside the house: the heads of the record of changes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/crypto/key_file.hpp"

namespace gendan::crypto {

class Signer {
public:
  explicit Signer(KeyFile const& keys) : Signer(keys.newest(KeyPurpose::sign).secret) {}
  explicit Signer(Secret const& seed);
  ~Signer();
  Signer(Signer const&) = delete;
  Signer& operator=(Signer const&) = delete;

  // 64 bytes in base 64.
  std::string signature(std::string_view message) const;
  // "ed25519:" and 32 bytes in base 64: given to whoever shall verify.
  std::string const& public_key() const { return public_key_; }

private:
  std::array<std::uint8_t, 64> secret_{};
  std::string public_key_;
};

// False too when the key or the signature is malformed.
bool signature_holds(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace gendan::crypto
