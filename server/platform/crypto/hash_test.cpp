#include "platform/crypto/hash.hpp"

#include <gtest/gtest.h>

namespace gendan::crypto {
namespace {

TEST(Sha256, GivesThePublishedDigests) {  // FIPS 180-4 examples and NIST's million a's
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, GivesTheSameDigestInPieces) {
  std::string const text(1'000, 'x');
  for (std::size_t piece : {1u, 63u, 64u, 65u, 999u}) {
    Sha256 hash;
    for (std::size_t at = 0; at < text.size(); at += piece) hash.add(std::string_view(text).substr(at, piece));
    EXPECT_EQ(hash.digest(), sha256(text)) << piece;
  }
}

TEST(Sha256, GoesOnAfterBeingMoved) {
  Sha256 first;
  first.add("ab");
  Sha256 second = std::move(first);
  second.add("c");
  EXPECT_EQ(second.digest(), sha256("abc"));
}

std::string counting(std::size_t length) {
  std::string bytes;
  for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(i);
  return bytes;
}

// Made with Python's hashlib: blake2b(data, digest_size=32, key=bytes(range(n))).
TEST(KeyedHash, GivesThePublishedBlake2bDigests) {
  EXPECT_EQ(hex(keyed_hash(counting(64), "")), "2fa9fbd9be36437de204e139e97d402bce68c828f43391608c891b5faed8a98a");
  EXPECT_EQ(hex(keyed_hash(counting(64), counting(255))),
            "fe7b76a61787c089141f9e10fca1e5092488d89c62ea793fb2c5b1f849b4f2cb");
  EXPECT_EQ(hex(keyed_hash(counting(32), "abc")), "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
}

TEST(KeyedHash, DependsOnEveryByteOfKeyAndData) {
  auto const key = counting(32);
  auto other_key = key;
  other_key.back() ^= 1;
  EXPECT_NE(keyed_hash(key, "abc"), keyed_hash(other_key, "abc"));
  EXPECT_NE(keyed_hash(key, "abc"), keyed_hash(key, "abd"));
}

TEST(KeyedHash, RefusesAKeyThatIsTooShortOrTooLong) {
  EXPECT_THROW(keyed_hash(counting(15), "abc"), std::invalid_argument);
  EXPECT_THROW(keyed_hash(counting(65), "abc"), std::invalid_argument);
}

TEST(EqualInConstantTime, MeansTheSameBytes) {
  EXPECT_TRUE(equal_in_constant_time("", ""));
  EXPECT_TRUE(equal_in_constant_time("token", "token"));
  EXPECT_FALSE(equal_in_constant_time("token", "tokem"));
  EXPECT_FALSE(equal_in_constant_time("token", "token "));
}

}  // namespace
}  // namespace gendan::crypto
