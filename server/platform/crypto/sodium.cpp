#include "platform/crypto/sodium.hpp"

#include <stdexcept>

namespace gendan::crypto {

void prepare_sodium() {
  static bool const is_ready = sodium_init() >= 0;
  if (!is_ready) throw std::runtime_error("libsodium cannot be initialised: no source of randomness");
}

}  // namespace gendan::crypto
