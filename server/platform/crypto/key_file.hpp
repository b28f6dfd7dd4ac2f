// The installation's own secrets: one text file in the data folder, readable by its owner alone.
//
//   seal 2 <32 bytes in base 64>     master keys of sealed fields: the highest number seals, all open
//   index 1 <32 bytes>               key of the blind indexes; never replaced, or nothing is found again
//   sign 1 <32 bytes>                Ed25519 seed that signs the record of changes
//
// Whoever has the file reads every sealed field; without it they are lost. It is not part of a backup
// that leaves the house: it is kept apart, by people.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/random.hpp"
#include "platform/crypto/secret.hpp"

namespace gendan::crypto {

enum class KeyPurpose { seal, index, sign };

struct NumberedKey {
  KeyPurpose purpose;
  std::uint32_t number;  // from 1; unique within its purpose
  Secret secret;
};

class KeyFile {
public:
  // Made with a first key of each purpose when missing; one of several starting processes makes it.
  // Throws std::runtime_error, naming the line, when the file is malformed or open to others.
  static KeyFile opened(std::filesystem::path const& path, Random& random);
  static KeyFile parsed(std::string_view text);
  // Puts a further key of `purpose` into the file, which then is the newest. Every node reads the file
  // when it starts: start them all again before the new key seals. std::invalid_argument for `index`.
  static KeyFile with_new_key(std::filesystem::path const& path, KeyPurpose purpose, Random& random);

  // Oldest first, never empty.
  std::vector<NumberedKey> keys(KeyPurpose purpose) const;
  NumberedKey newest(KeyPurpose purpose) const;

private:
  std::string text() const;
  std::vector<NumberedKey> keys_;  // by purpose, then number
};

}  // namespace gendan::crypto
