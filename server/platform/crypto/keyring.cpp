#include "platform/crypto/keyring.hpp"

#include <array>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/sodium.hpp"

namespace gendan::crypto {
namespace {

// format (1 byte) | key number (4 bytes, little-endian) | nonce (24) | ciphertext | tag (16)
constexpr std::byte format{1};
constexpr std::size_t prefix_size = 5;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t header_size = prefix_size + nonce_size;
constexpr std::uint32_t subjects_own = 0;  // key number of what a subject key sealed
static_assert(Secret::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char const* raw(ByteView bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }

Bytes sealed_by(Secret const& key, std::uint32_t number, std::string_view context, std::string_view plaintext,
                Random& random) {
  Bytes sealed(header_size + plaintext.size() + tag_size);
  sealed[0] = format;
  for (std::size_t i = 0; i < 4; ++i) sealed[1 + i] = static_cast<std::byte>(number >> (8 * i));
  auto* const nonce = reinterpret_cast<unsigned char*>(sealed.data()) + prefix_size;
  random.fill({nonce, nonce_size});
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_size, nullptr, crypto::raw(plaintext), plaintext.size(),
                                             crypto::raw(context), context.size(), nullptr, nonce, key.data());
  return sealed;
}

std::uint32_t key_number(ByteView sealed) {
  if (sealed.size() < header_size + tag_size || sealed[0] != format) throw SealBroken("not a sealed value");
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number |= std::to_integer<std::uint32_t>(sealed[1 + i]) << (8 * i);
  return number;
}

std::string opened_by(Secret const& key, std::string_view context, ByteView sealed) {
  auto const ciphertext = sealed.subspan(header_size);
  std::string plaintext(ciphertext.size() - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plaintext.data()), nullptr, nullptr,
                                                 raw(ciphertext), ciphertext.size(), crypto::raw(context),
                                                 context.size(), raw(sealed.subspan(prefix_size)), key.data()) != 0) {
    throw SealBroken("a sealed value was altered or belongs elsewhere");
  }
  return plaintext;
}

std::string wrapping_context(std::string_view subject) { return "subject_key/" + std::string(subject); }

}  // namespace

Bytes SubjectKey::sealed(std::string_view context, std::string_view plaintext) const {
  return sealed_by(secret_, subjects_own, context, plaintext, *random_);
}

std::string SubjectKey::opened(std::string_view context, ByteView sealed) const {
  if (key_number(sealed) != subjects_own) throw SealBroken("not sealed by a subject's key");
  return opened_by(secret_, context, sealed);
}

Keyring::Keyring(KeyFile const& keys, Random& random) : index_(keys.newest(KeyPurpose::index).secret), random_(random) {
  prepare_sodium();
  for (auto const& key : keys.keys(KeyPurpose::seal)) masters_.emplace(key.number, key.secret);
}

Bytes Keyring::sealed(std::string_view context, std::string_view plaintext) const {
  auto const& [number, secret] = *masters_.rbegin();
  return sealed_by(secret, number, context, plaintext, random_);
}

std::string Keyring::opened(std::string_view context, ByteView sealed) const {
  auto const number = key_number(sealed);
  auto const master = masters_.find(number);
  if (master == masters_.end()) throw SealBroken("the key file has no master key " + std::to_string(number));
  return opened_by(master->second, context, sealed);
}

Bytes Keyring::resealed(std::string_view context, ByteView sealed) const {
  return this->sealed(context, opened(context, sealed));
}

bool Keyring::is_sealed_by_newest(ByteView sealed) const { return key_number(sealed) == masters_.rbegin()->first; }

SubjectKey Keyring::new_subject_key() const { return {Secret::drawn(random_), random_}; }

Bytes Keyring::wrapped(std::string_view subject, SubjectKey const& key) const {
  return sealed(wrapping_context(subject), key.secret_.view());
}

SubjectKey Keyring::unwrapped(std::string_view subject, ByteView wrapped) const {
  auto bytes = opened(wrapping_context(subject), wrapped);
  auto const secret = Secret::from_bytes(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  if (!secret) throw SealBroken("a wrapped key has the wrong size");
  return {*secret, random_};
}

Bytes Keyring::rewrapped(std::string_view subject, ByteView wrapped) const {
  return resealed(wrapping_context(subject), wrapped);
}

std::string Keyring::blind_index(std::string_view field, std::string_view normalised_text) const {
  return hex(keyed_hash(index_.derived_for(field).view(), normalised_text));
}

}  // namespace gendan::crypto
