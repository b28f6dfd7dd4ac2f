// By OpenSSL, which uses the processor's own instructions: the record hashes every change.
#include <openssl/evp.h>

#include <stdexcept>

#include "platform/crypto/hash.hpp"

namespace gendan::crypto {
namespace {

EVP_MD const* algorithm() {
  static EVP_MD const* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return sha256;
}

void expect(int result) {
  if (result != 1) throw std::runtime_error("SHA-256 is not to be had");
}

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

}  // namespace

Digest sha256(std::string_view data) {
  Digest digest;
  expect(EVP_Digest(data.data(), data.size(), digest.data(), nullptr, algorithm(), nullptr));
  return digest;
}

std::string sha256_hex(std::string_view data) { return hex(sha256(data)); }

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  expect(EVP_DigestInit_ex(state_->context.get(), algorithm(), nullptr));
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view data) { expect(EVP_DigestUpdate(state_->context.get(), data.data(), data.size())); }

Digest Sha256::digest() {
  Digest digest;
  expect(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr));
  return digest;
}

}  // namespace gendan::crypto
