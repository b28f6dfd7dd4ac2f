// Sealed fields: what the database, its backups and its copies must not show.
//
// A sealed value is XChaCha20-Poly1305 ciphertext behind a header (format, number of the master key,
// nonce). `context` says where the value belongs ("customers.contact.email/" + id): it is not stored
// but authenticated, so a sealed value moved to another row or column does not open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/key_file.hpp"
#include "platform/crypto/secret.hpp"

namespace gendan::crypto {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<std::byte const>;

// Altered, cut, moved to another context, or sealed by a key that is not there.
class SealBroken : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// The key of one person's data. It is kept wrapped, in a table of its owner; when that row is deleted,
// everything sealed with it stays unreadable for ever, in backups and event records too.
class SubjectKey {
public:
  Bytes sealed(std::string_view context, std::string_view plaintext) const;
  std::string opened(std::string_view context, ByteView sealed) const;

private:
  friend class Keyring;
  SubjectKey(Secret const& secret, Random& random) : secret_(secret), random_(&random) {}
  Secret secret_;
  Random* random_;
};

class Keyring {  // thread-safe; `random` must outlive it and its subject keys
public:
  Keyring(KeyFile const& keys, Random& random);

  Bytes sealed(std::string_view context, std::string_view plaintext) const;
  std::string opened(std::string_view context, ByteView sealed) const;
  // Sealed anew by the newest master key.
  Bytes resealed(std::string_view context, ByteView sealed) const;
  bool is_sealed_by_newest(ByteView sealed) const;

  // `subject` is the id of the person; a wrapped key opens for no other.
  SubjectKey new_subject_key() const;
  Bytes wrapped(std::string_view subject, SubjectKey const& key) const;
  SubjectKey unwrapped(std::string_view subject, ByteView wrapped) const;
  Bytes rewrapped(std::string_view subject, ByteView wrapped) const;

  // 64 hexadecimal digits by which equal texts of one field are found without opening any: a keyed
  // hash. The caller normalises (case, blanks, dialling prefix) before storing and before searching.
  std::string blind_index(std::string_view field, std::string_view normalised_text) const;

private:
  std::map<std::uint32_t, Secret> masters_;
  Secret index_;
  Random& random_;
};

}  // namespace gendan::crypto
