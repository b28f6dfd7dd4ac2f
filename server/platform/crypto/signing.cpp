#include "platform/crypto/signing.hpp"

#include "platform/crypto/base64.hpp"
#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {
namespace {

constexpr std::string_view algorithm_mark = "ed25519:";
static_assert(Secret::size == crypto_sign_SEEDBYTES);

}  // namespace

Signer::Signer(Secret const& seed) {
  static_assert(sizeof(secret_) == crypto_sign_SECRETKEYBYTES);
  prepare_sodium();
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> shown;
  crypto_sign_seed_keypair(shown.data(), secret_.data(), seed.data());
  public_key_ = std::string(algorithm_mark) + base64(shown);
}

Signer::~Signer() { sodium_memzero(secret_.data(), secret_.size()); }

std::string Signer::signature(std::string_view message) const {
  std::array<std::uint8_t, crypto_sign_BYTES> signed_bytes;
  crypto_sign_detached(signed_bytes.data(), nullptr, raw(message), message.size(), secret_.data());
  return base64(signed_bytes);
}

bool signature_holds(std::string_view public_key, std::string_view message, std::string_view signature) {
  if (!public_key.starts_with(algorithm_mark)) return false;
  auto const key = base64_decoded(public_key.substr(algorithm_mark.size()));
  auto const signed_bytes = base64_decoded(signature);
  if (!key || key->size() != crypto_sign_PUBLICKEYBYTES) return false;
  if (!signed_bytes || signed_bytes->size() != crypto_sign_BYTES) return false;
  prepare_sodium();
  return crypto_sign_verify_detached(signed_bytes->data(), raw(message), message.size(), key->data()) == 0;
}

}  // namespace gendan::crypto
