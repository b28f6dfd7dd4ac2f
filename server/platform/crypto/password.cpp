#include "platform/crypto/password.hpp"

#include <array>
#include <new>
#include <optional>

#include "base/refusal.hpp"
#include "platform/crypto/base64.hpp"
#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {
namespace {

using Encoded = std::array<char, crypto_pwhash_STRBYTES>;

// nullopt when the text cannot be a hash: libsodium wants a fixed, NUL-terminated field.
std::optional<Encoded> encoded(std::string_view hash) {
  if (hash.size() >= crypto_pwhash_STRBYTES || hash.find('\0') != std::string_view::npos) return std::nullopt;
  Encoded field{};
  hash.copy(field.data(), hash.size());
  return field;
}

// A well-formed hash of no known password, made without the work of hashing one.
std::string hash_of_nobody(PasswordCost const& cost) {
  std::array<std::uint8_t, 16> salt;
  std::array<std::uint8_t, 32> result;
  randombytes_buf(salt.data(), salt.size());
  randombytes_buf(result.data(), result.size());
  return "$argon2id$v=19$m=" + std::to_string(cost.memory / 1024) + ",t=" + std::to_string(cost.passes) + ",p=1$" +
         base64(salt) + "$" + base64(result);
}

}  // namespace

class PasswordHasher::Turn {
public:
  explicit Turn(PasswordHasher& hasher) : hasher_(hasher) {
    std::unique_lock lock(hasher.mutex_);
    auto const& options = hasher.options_;
    if (!hasher.turn_ended_.wait_for(lock, options.patience, [&] { return hasher.running_ < options.most_at_once; })) {
      throw Refusal(RefusalKind::too_many, "sign_in_busy").with_retry_after(1);
    }
    ++hasher.running_;
  }
  ~Turn() {
    {
      std::lock_guard const lock(hasher_.mutex_);
      --hasher_.running_;
    }
    hasher_.turn_ended_.notify_one();
  }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;

private:
  PasswordHasher& hasher_;
};

PasswordHasher::PasswordHasher(PasswordOptions const& options) : options_(options) {
  prepare_sodium();
  nobodys_hash_ = hash_of_nobody(options_.cost);
}

std::string PasswordHasher::hash(std::string_view password) {
  Turn const turn(*this);
  Encoded field{};
  if (crypto_pwhash_str_alg(field.data(), password.data(), password.size(), options_.cost.passes, options_.cost.memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::bad_alloc();  // libsodium's only reason
  }
  return field.data();
}

bool PasswordHasher::verified(std::string_view hash, std::string_view password) {
  Turn const turn(*this);
  auto const field = encoded(hash);
  return field && crypto_pwhash_str_verify(field->data(), password.data(), password.size()) == 0;
}

bool PasswordHasher::verified_without_account(std::string_view password) {
  verified(nobodys_hash_, password);
  return false;
}

bool PasswordHasher::needs_rehash(std::string_view hash) const {
  auto const field = encoded(hash);
  return !field || crypto_pwhash_str_needs_rehash(field->data(), options_.cost.passes, options_.cost.memory) != 0;
}

}  // namespace gendan::crypto
