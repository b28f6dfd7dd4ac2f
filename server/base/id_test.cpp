#include "base/id.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace gendan {
namespace {

struct Order;
struct Customer;

static_assert(!std::is_convertible_v<Id<Order>, Id<Customer>>);
static_assert(!std::is_convertible_v<Id<Order>, std::string>);
static_assert(!std::is_convertible_v<std::string, Id<Order>>);

constexpr IdRandomness zeros{};
constexpr IdRandomness ones{255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

Instant instant_at(std::int64_t milliseconds) { return Instant::from_unix_milliseconds(milliseconds); }

TEST(Id, IsWrittenAsTheUlidLayoutInLowerCase) {
  EXPECT_EQ(id_text(instant_at(0), zeros), "00000000000000000000000000");
  EXPECT_EQ(id_text(instant_at(1), zeros), "00000000010000000000000000");
  EXPECT_EQ(id_text(instant_at(0), ones), "0000000000zzzzzzzzzzzzzzzz");
  EXPECT_EQ(id_text(instant_at((std::int64_t{1} << 48) - 1), ones), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
  // The example of the ULID specification: 1469918176385 is 01ARYZ6S41.
  EXPECT_EQ(id_text(instant_at(1'469'918'176'385), zeros).substr(0, 10), "01aryz6s41");
  EXPECT_EQ(id_text(instant_at(0), {0, 0, 0, 0, 0, 0, 0, 0, 0, 33}), "00000000000000000000000011");
}

TEST(Id, CannotBeMadeOutsideItsFortyEightBitsOfTime) {
  EXPECT_THROW(id_text(instant_at(-1), zeros), std::out_of_range);
  EXPECT_THROW(id_text(instant_at(std::int64_t{1} << 48), zeros), std::out_of_range);
}

TEST(Id, IsEmptyUntilMade) {
  EXPECT_TRUE(Id<Order>{}.is_empty());
  EXPECT_FALSE(Id<Order>::made(instant_at(0), zeros).is_empty());
}

TEST(Id, SortsByCreationWhateverTheRandomBits) {
  std::mt19937_64 generator(20260315);
  std::uniform_int_distribution<std::int64_t> instants(0, (std::int64_t{1} << 48) - 2);
  for (int i = 0; i < 5'000; ++i) {
    auto const earlier = instants(generator);
    ASSERT_LT(Id<Order>::made(instant_at(earlier), ones), Id<Order>::made(instant_at(earlier + 1), zeros)) << earlier;
  }
}

TEST(Id, OfOneInstantKeepsEveryRandomBit) {
  std::set<std::string> texts{id_text(instant_at(1), zeros)};
  for (std::size_t bit = 0; bit < 80; ++bit) {
    IdRandomness random{};
    random[bit / 8] = static_cast<std::uint8_t>(1U << bit % 8);
    texts.insert(id_text(instant_at(1), random));
  }
  EXPECT_EQ(texts.size(), 81U);
}

TEST(Id, MadeIsReadBack) {
  std::mt19937_64 generator(7);
  for (int i = 0; i < 5'000; ++i) {
    IdRandomness random;
    std::ranges::generate(random, [&] { return static_cast<std::uint8_t>(generator()); });
    auto const id = Id<Order>::made(instant_at(static_cast<std::int64_t>(generator() >> 16)), random);
    ASSERT_EQ(Id<Order>::parsed(id.text()), id);
  }
}

TEST(Id, RefusesEverythingElse) {
  EXPECT_TRUE(is_id_text("01aryz6s410000000000000000"));
  for (std::string_view const text : {
           "",
           "0",
           "01aryz6s41000000000000000",
           "01aryz6s4100000000000000000",  // length
           "01ARYZ6S410000000000000000",
           "01aryz6s41000000000000000Z",  // upper case
           "01aryz6s4100000000000000i0",
           "01aryz6s4100000000000000l0",  // letters Crockford leaves out
           "01aryz6s4100000000000000o0",
           "01aryz6s4100000000000000u0",
           "81aryz6s410000000000000000",
           "z1aryz6s410000000000000000",  // more than 128 bits
           "01aryz6s41000000000000-000",
           " 1aryz6s410000000000000000",
           "\xC3\xA9"
           "aryz6s410000000000000000",
       })
    EXPECT_EQ(Id<Order>::parsed(text), std::nullopt) << text;
  EXPECT_FALSE(is_id_text(std::string_view("01aryz6s41000000000000000\0", 26)));
}

}  // namespace
}  // namespace gendan
