#include "platform/jobs/retry.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace gendan::jobs {
namespace {

constexpr Retry policy{
    .most_attempts = 10, .first_delay = Milliseconds(10'000), .longest_delay = Milliseconds(100'000)};
constexpr auto greatest = std::numeric_limits<std::uint32_t>::max();

TEST(DelayAfterAFailure, DoublesUpToTheLongest) {
  struct {
    int failures;
    int least, most;
  } const examples[] = {{1, 5'000, 10'000},   {2, 10'000, 20'000},  {3, 20'000, 40'000},         {4, 40'000, 80'000},
                        {5, 50'000, 100'000}, {6, 50'000, 100'000}, {1'000'000, 50'000, 100'000}};
  for (auto const& [failures, least, most] : examples) {
    EXPECT_EQ(delay_after(failures, policy, 0).count(), least) << failures;
    EXPECT_NEAR(static_cast<double>(delay_after(failures, policy, greatest).count()), most, 1) << failures;
  }
}

TEST(DelayAfterAFailure, GrowsWithTheDraw) {
  EXPECT_EQ(delay_after(1, policy, 1u << 31).count(), 7'500);
  EXPECT_EQ(delay_after(1, policy, 1u << 30).count(), 6'250);
}

TEST(DelayAfterAFailure, NeverExceedsTheLongestNorOverflows) {
  EXPECT_EQ(delay_after(1, {.first_delay = Milliseconds(5'000), .longest_delay = Milliseconds(1'000)}, 0).count(), 500);
  auto const forever = Milliseconds::max();
  EXPECT_GT(delay_after(100, {.first_delay = Milliseconds(1), .longest_delay = forever}, 0).count(), 0);
}

}  // namespace
}  // namespace gendan::jobs
