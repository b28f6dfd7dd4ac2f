#include "platform/crypto/secret.hpp"

#include "platform/crypto/base64.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {

Secret Secret::drawn(Random& random) {
  Secret secret;
  random.fill(secret.bytes_);
  return secret;
}

std::optional<Secret> Secret::from_bytes(std::string_view bytes) {
  if (bytes.size() != size) return std::nullopt;
  Secret secret;
  std::copy(bytes.begin(), bytes.end(), secret.bytes_.begin());
  return secret;
}

std::optional<Secret> Secret::from_base64(std::string_view text) {
  auto bytes = base64_decoded(text);
  if (!bytes) return std::nullopt;
  auto secret = from_bytes({reinterpret_cast<char const*>(bytes->data()), bytes->size()});
  sodium_memzero(bytes->data(), bytes->size());
  return secret;
}

Secret::~Secret() { sodium_memzero(bytes_.data(), bytes_.size()); }

Secret Secret::derived_for(std::string_view purpose) const {
  Secret secret;
  secret.bytes_ = keyed_hash(view(), purpose);
  return secret;
}

std::string Secret::base64() const { return crypto::base64(bytes_); }

}  // namespace gendan::crypto
