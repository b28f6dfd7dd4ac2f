// Passwords as they are kept: Argon2id in libsodium's text form, which carries its own salt and cost.
//
// One hash at the interactive cost takes about 67 ms and 64 MiB, so only a few run at once; whoever
// would wait longer than `patience` is refused with too_many "sign_in_busy".
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace gendan::crypto {

struct PasswordCost {
  unsigned long long passes;
  std::size_t memory;  // bytes
};

inline constexpr PasswordCost interactive_cost{2, 64 * 1024 * 1024};
inline constexpr PasswordCost test_cost{1, 8 * 1024};  // the least Argon2 accepts; never for real people

struct PasswordOptions {
  PasswordCost cost = interactive_cost;
  int most_at_once = 2;
  std::chrono::milliseconds patience{2'000};
};

class PasswordHasher {  // thread-safe
public:
  explicit PasswordHasher(PasswordOptions const& options = {});

  std::string hash(std::string_view password);
  // False for a wrong password and for text that is no hash.
  bool verified(std::string_view hash, std::string_view password);
  // Always false, after the same work: an account that does not exist answers no sooner than one that does.
  bool verified_without_account(std::string_view password);
  // True when `hash` was made at another cost than today's: hash anew at the next successful sign-in.
  bool needs_rehash(std::string_view hash) const;

private:
  class Turn;

  PasswordOptions options_;
  std::string nobodys_hash_;
  std::mutex mutex_;
  std::condition_variable turn_ended_;
  int running_ = 0;
};

}  // namespace gendan::crypto
