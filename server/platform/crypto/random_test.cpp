#include "platform/crypto/random.hpp"

#include <gtest/gtest.h>

#include <set>

namespace gendan::crypto {
namespace {

TEST(SystemRandom, GivesTokensThatFitIntoAnAddressAndNeverRepeat) {
  SystemRandom random;
  std::set<std::string> seen;
  for (int i = 0; i < 1'000; ++i) {
    auto const token = random.token();
    EXPECT_EQ(token.size(), 43u);  // 32 bytes in base 64
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), token.npos);
    EXPECT_TRUE(seen.insert(token).second);
  }
}

TEST(SystemRandom, FillsEveryByte) {
  SystemRandom random;
  IdRandomness united{};
  for (int i = 0; i < 64; ++i) {
    auto const drawn = random.id_randomness();
    for (std::size_t at = 0; at < drawn.size(); ++at) united[at] |= drawn[at];
  }
  for (auto const byte : united) EXPECT_NE(byte, 0);
}

TEST(SeededRandom, RepeatsItselfForTheSameSeedOnly) {
  SeededRandom first(7), again(7), other(8);
  auto const token = first.token();
  EXPECT_EQ(token, again.token());
  EXPECT_NE(token, other.token());
  EXPECT_NE(token, first.token());
}

}  // namespace
}  // namespace gendan::crypto
