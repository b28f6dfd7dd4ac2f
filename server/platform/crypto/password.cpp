#include "platform/crypto/password.hpp"

#include <array>
#include <new>
#include <optional>

#include "base/refusal.hpp"
#include "platform/crypto/random.hpp"
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

std::string base64(std::size_t bytes) {
  std::string random(bytes, '\0');
  randombytes_buf(random.data(), random.size());
  constexpr int plain = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes, plain), '\0');
  sodium_bin2base64(text.data(), text.size(), raw(random), random.size(), plain);
  text.pop_back();
  return text;
}

// A well-formed hash of no known password, made without the work of hashing one.
std::string hash_of_nobody(PasswordCost const& cost) {
  return "$argon2id$v=19$m=" + std::to_string(cost.memory / 1024) + ",t=" + std::to_string(cost.passes) + ",p=1$" +
         base64(16) + "$" + base64(32);
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
