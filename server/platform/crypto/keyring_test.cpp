#include "platform/crypto/keyring.hpp"

#include <gtest/gtest.h>

#include <cstring>

#include "platform/crypto/hash.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::crypto {
namespace {

class SealedField : public ::testing::Test {
protected:
  testing::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "keys";
  SystemRandom random_;
  Keyring keyring_{KeyFile::opened(path_, random_), random_};

  Keyring with_new_master() { return {KeyFile::with_new_key(path_, KeyPurpose::seal, random_), random_}; }
};

std::string const email = "h.schmidt@acme-hamburg.de";
std::string const context = "contact.email/01j9";

TEST_F(SealedField, OpensInItsOwnContextOnly) {
  auto const sealed = keyring_.sealed(context, email);
  EXPECT_EQ(keyring_.opened(context, sealed), email);
  EXPECT_THROW(keyring_.opened("contact.email/01ja", sealed), SealBroken);
  EXPECT_THROW(keyring_.opened("", sealed), SealBroken);
}

TEST_F(SealedField, HoldsAnyBytesAndNothing) {
  for (auto const& text : {std::string(), std::string("\0\xff", 2), std::string(100'000, 'x')}) {
    EXPECT_EQ(keyring_.opened(context, keyring_.sealed(context, text)), text);
  }
}

TEST_F(SealedField, ShowsNeitherItsTextNorThatTwoAreAlike) {
  auto const sealed = keyring_.sealed(context, email);
  std::string_view const shown(reinterpret_cast<char const*>(sealed.data()), sealed.size());
  EXPECT_EQ(shown.find("acme"), shown.npos);
  EXPECT_NE(keyring_.sealed(context, email), sealed);
}

TEST_F(SealedField, DoesNotOpenWhenAnyOneBitOfItIsAltered) {
  auto const person = keyring_.new_subject_key();
  auto const by_master = keyring_.sealed(context, "136"), by_person = person.sealed(context, "136");
  for (std::size_t at = 0; at < by_master.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      auto const altered = [&](Bytes bytes) {
        bytes[at] ^= static_cast<std::byte>(1u << bit);
        return bytes;
      };
      EXPECT_THROW(keyring_.opened(context, altered(by_master)), SealBroken) << at << ":" << bit;
      EXPECT_THROW(person.opened(context, altered(by_person)), SealBroken) << at << ":" << bit;
    }
  }
}

TEST_F(SealedField, DoesNotOpenWhenCutOrLengthened) {
  auto const sealed = keyring_.sealed(context, "136");
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_THROW(keyring_.opened(context, ByteView(sealed).first(size)), SealBroken) << size;
    EXPECT_THROW(keyring_.opened(context, ByteView(sealed).last(size)), SealBroken) << size;
  }
  auto longer = sealed;
  longer.push_back(std::byte{0});
  EXPECT_THROW(keyring_.opened(context, longer), SealBroken);
}

TEST_F(SealedField, OpensAfterANewMasterKeyWhichSealsFromThenOn) {
  auto const old = keyring_.sealed(context, email);
  auto const rotated = with_new_master();
  EXPECT_EQ(rotated.opened(context, old), email);
  EXPECT_FALSE(rotated.is_sealed_by_newest(old));

  auto const fresh = rotated.sealed(context, email);
  EXPECT_TRUE(rotated.is_sealed_by_newest(fresh));
  EXPECT_THROW(keyring_.opened(context, fresh), SealBroken);

  auto const renewed = rotated.resealed(context, old);
  EXPECT_TRUE(rotated.is_sealed_by_newest(renewed));
  EXPECT_EQ(rotated.opened(context, renewed), email);
}

TEST_F(SealedField, DoesNotOpenWithAnotherInstallationsKeys) {
  Keyring const stranger(KeyFile::opened(folder_.path() / "other", random_), random_);
  EXPECT_THROW(stranger.opened(context, keyring_.sealed(context, email)), SealBroken);
}

TEST_F(SealedField, OfASubjectOpensWithThatSubjectsKeyOnly) {
  auto const schmidt = keyring_.new_subject_key();
  auto const sealed = schmidt.sealed(context, email);
  EXPECT_EQ(schmidt.opened(context, sealed), email);
  EXPECT_THROW(keyring_.new_subject_key().opened(context, sealed), SealBroken);
  EXPECT_THROW(keyring_.opened(context, sealed), SealBroken);
  EXPECT_THROW(schmidt.opened(context, keyring_.sealed(context, email)), SealBroken);
  EXPECT_THROW(schmidt.opened("contact.phone/01j9", sealed), SealBroken);
}

TEST_F(SealedField, OfASubjectOpensAgainFromTheWrappedKey) {
  auto const key = keyring_.new_subject_key();
  auto const sealed = key.sealed(context, email);
  auto const wrapped = keyring_.wrapped("schmidt", key);
  EXPECT_EQ(keyring_.unwrapped("schmidt", wrapped).opened(context, sealed), email);
  EXPECT_THROW(keyring_.unwrapped("meyer", wrapped), SealBroken);
}

TEST_F(SealedField, OfASubjectOpensAfterItsKeyWasWrappedAnew) {
  auto const key = keyring_.new_subject_key();
  auto const sealed = key.sealed(context, email);
  auto const wrapped = keyring_.wrapped("schmidt", key);
  auto const rotated = with_new_master();
  auto const rewrapped = rotated.rewrapped("schmidt", wrapped);
  EXPECT_TRUE(rotated.is_sealed_by_newest(rewrapped));
  EXPECT_EQ(rotated.unwrapped("schmidt", rewrapped).opened(context, sealed), email);
}

TEST_F(SealedField, IsFoundByTheBlindIndexOfEqualTextInTheSameField) {
  auto const index = keyring_.blind_index("contact.email", email);
  EXPECT_EQ(index.size(), 64u);
  EXPECT_EQ(keyring_.blind_index("contact.email", email), index);
  EXPECT_NE(keyring_.blind_index("contact.email", "i.schmidt@acme-hamburg.de"), index);
  EXPECT_NE(keyring_.blind_index("contact.phone", email), index);
}

TEST_F(SealedField, IsFoundByItsBlindIndexAfterANewMasterKey) {
  EXPECT_EQ(with_new_master().blind_index("contact.email", email), keyring_.blind_index("contact.email", email));
}

TEST_F(SealedField, HasABlindIndexThatOnlyThisInstallationCanMake) {
  Keyring const stranger(KeyFile::opened(folder_.path() / "other", random_), random_);
  EXPECT_NE(stranger.blind_index("contact.email", email), keyring_.blind_index("contact.email", email));
}

// draft-irtf-cfrg-xchacha-03, appendix A.3.1: what is stored must open with any other implementation.
TEST_F(SealedField, IsXChaCha20Poly1305) {
  struct Fixed final : Random {
    std::string bytes;
    std::size_t at = 0;
    void fill(std::span<std::uint8_t> out) override {
      std::memcpy(out.data(), bytes.data() + at, out.size());
      at += out.size();
    }
  } fixed;
  for (int i = 0; i < 32; ++i) fixed.bytes += static_cast<char>(0x80 + i);  // the subject's key
  for (int i = 0; i < 24; ++i) fixed.bytes += static_cast<char>(0x40 + i);  // the nonce
  Keyring const keyring(KeyFile::opened(path_, random_), fixed);
  auto const sealed = keyring.new_subject_key().sealed("\x50\x51\x52\x53\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7",
                                                       "Ladies and Gentlemen of the class of '99: If I could offer you "
                                                       "only one tip for the future, sunscreen would be it.");
  auto const* const shown = reinterpret_cast<std::uint8_t const*>(sealed.data());
  ASSERT_EQ(sealed.size(), 5u + 24 + 114 + 16);
  EXPECT_EQ(hex({shown + 29, 16}), "bd6d179d3e83d43b9576579493c0e939");
  EXPECT_EQ(hex({shown + 29 + 114, 16}), "c0875924c1c7987947deafd8780acf49");
}

}  // namespace
}  // namespace gendan::crypto
