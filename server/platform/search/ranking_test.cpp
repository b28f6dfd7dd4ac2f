#include "platform/search/ranking.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Rarity, IsHigherTheFewerHoldTheTerm) {
  for (std::int64_t holding = 0; holding < 100; ++holding) {
    EXPECT_GE(rarity(100, holding, 1), rarity(100, holding + 1, 1));
  }
  EXPECT_GT(rarity(100, 1, 1), 10 * rarity(100, 80, 1));
}

TEST(Rarity, OfWhatEverythingHoldsStillCounts) {
  EXPECT_EQ(rarity(1'000'000, 1'000'000, 2), 2);
  EXPECT_GE(rarity(0, 0, 1), 1);
  EXPECT_GE(rarity(3, 4, 1), 1);
}

TEST(Rarity, FitsTheBoundThatKeepsScoresInRange) {
  EXPECT_LE(rarity(10'000'000'000, 1, 2), most_term_weight);
  EXPECT_LE(most_term_weight * 220 * 64, std::numeric_limits<std::int32_t>::max());
}

TEST(Scores, AddUp) {
  Scores scores;
  scores.add(3, 10);
  scores.add(3, 5);
  scores.add(span_size + 3, 7);
  EXPECT_EQ(scores.of(3), 15);
  EXPECT_EQ(scores.of(4), 0);
  EXPECT_EQ(scores.best(), 15);
  EXPECT_THAT(scores.numbers_scoring(1, 14), ElementsAre(span_size + 3));
}

TEST(Scores, KeepOnlyWhatIsAllowed) {
  Scores scores;
  for (std::int64_t number : {std::int64_t{1}, std::int64_t{2}, span_size + 1, 5 * span_size}) scores.add(number, 4);
  NumberSet allowed;
  allowed.add(2);
  allowed.add(5 * span_size);
  allowed.add(7 * span_size);
  scores.keep_only(allowed);
  EXPECT_THAT(scores.numbers_scoring(1, 100), ElementsAre(2, 5 * span_size));
  EXPECT_EQ(scores.of(span_size + 1), 0);
}

TEST(Scores, TellTheScoreAtAPlaceAsSortingDoes) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    Scores scores;
    std::vector<std::int64_t> sorted;
    for (std::int64_t number = 0; number < 60; ++number) {
      auto const points = static_cast<std::int32_t>(random() % 30 + 1);
      scores.add(number * 401, points);
      sorted.push_back(points);
    }
    std::int64_t const least = random() % 10 + 1;
    std::int64_t const end = random() % 10 + 20;
    std::erase_if(sorted, [&](auto score) { return score < least || score >= end; });
    std::ranges::sort(sorted, std::greater<>());
    auto const place = random() % 60 + 1;
    EXPECT_EQ(scores.at_place(place, least, end), place > sorted.size() ? 0 : sorted[place - 1]);
  }
}

TEST(NumberSets, HoldWhatWasAddedAndNotRemoved) {
  NumberSet set;
  for (std::int64_t number : {std::int64_t{0}, std::int64_t{63}, std::int64_t{64}, 3 * span_size - 1}) set.add(number);
  set.remove(63);
  set.remove(9 * span_size);
  std::vector<std::int64_t> numbers;
  set.each([&](std::int64_t number) { numbers.push_back(number); });
  EXPECT_THAT(numbers, ElementsAre(0, 64, 3 * span_size - 1));
  EXPECT_TRUE(set.contains(64));
  EXPECT_FALSE(set.contains(63));
  EXPECT_FALSE(set.contains(9 * span_size));
}

TEST(Hits, ComeByScoreThenNewestThenId) {
  std::vector<Candidate> hits{
      {5, 1, "a", "order"}, {5, 2, "b", "order"}, {9, 0, "c", "order"}, {5, 2, "a", "order"}, {5, 2, "a", "case"}};
  std::ranges::sort(hits, comes_before);
  std::vector<std::string> order;
  for (auto const& hit : hits) order.push_back(hit.kind + " " + hit.id);
  EXPECT_THAT(order, ElementsAre("order c", "case a", "order a", "order b", "order a"));
}

}  // namespace
}  // namespace gendan::search
