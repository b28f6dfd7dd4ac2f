#include "platform/crypto/signing.hpp"

#include <gtest/gtest.h>

#include "platform/crypto/base64.hpp"

namespace gendan::crypto {
namespace {

std::string bytes_of_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t at = 0; at < digits.size(); at += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(at, 2)), nullptr, 16));
  }
  return bytes;
}

std::string base64_of_hex(std::string_view digits) {
  auto const bytes = bytes_of_hex(digits);
  return base64({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

// RFC 8032 section 7.1, test 3.
Signer const signer(
    *Secret::from_bytes(bytes_of_hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")));
std::string const message = "\xaf\x82";

TEST(Signature, IsThePublishedOne) {
  EXPECT_EQ(signer.public_key(),
            "ed25519:" + base64_of_hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
  EXPECT_EQ(signer.signature(message),
            base64_of_hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                          "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));
}

TEST(Signature, HoldsForItsOwnMessageAndKeyOnly) {
  SystemRandom random;
  Signer const other(Secret::drawn(random));
  auto const signature = signer.signature(message);
  EXPECT_TRUE(signature_holds(signer.public_key(), message, signature));
  EXPECT_FALSE(signature_holds(other.public_key(), message, signature));
  EXPECT_FALSE(signature_holds(signer.public_key(), "other", signature));
  EXPECT_FALSE(signature_holds(signer.public_key(), message, other.signature(message)));
}

TEST(Signature, DoesNotHoldWhenItOrTheKeyIsMalformed) {
  auto const signature = signer.signature(message);
  for (auto const& text : {std::string(), std::string("x"), signature.substr(1), signature + "AA"}) {
    EXPECT_FALSE(signature_holds(signer.public_key(), message, text)) << text;
  }
  auto const key = signer.public_key();
  for (auto const& text : {std::string(), std::string("ed25519:"), key.substr(8), key + "A", "rsa:" + key.substr(8)}) {
    EXPECT_FALSE(signature_holds(text, message, signature)) << text;
  }
}

}  // namespace
}  // namespace gendan::crypto
