#include "capabilities/signoffs/link_throttle.hpp"

#include <gtest/gtest.h>

namespace gendan::signoffs {
namespace {

TEST(LinkThrottle, CountsEachSubjectInItsOwnWindow) {
  LinkThrottle throttle;
  Allowance const two_a_minute{2, std::chrono::minutes(1)};
  auto const start = Instant::parsed("2026-03-02T12:00:00Z").value();
  EXPECT_TRUE(throttle.take("a", two_a_minute, start));
  EXPECT_TRUE(throttle.take("a", two_a_minute, start + std::chrono::seconds(59)));
  EXPECT_FALSE(throttle.take("a", two_a_minute, start + std::chrono::seconds(59)));
  EXPECT_TRUE(throttle.take("b", two_a_minute, start + std::chrono::seconds(59)));
  EXPECT_TRUE(throttle.take("a", two_a_minute, start + std::chrono::seconds(60)));
}

TEST(LinkThrottle, StaysSmallWhateverComes) {
  LinkThrottle throttle;
  Allowance const one{1, std::chrono::minutes(1)};
  auto const start = Instant::parsed("2026-03-02T12:00:00Z").value();
  for (int subject = 0; subject < 50'000; ++subject) EXPECT_TRUE(throttle.take(std::to_string(subject), one, start));
  EXPECT_FALSE(throttle.take("49999", one, start));
}

}  // namespace
}  // namespace gendan::signoffs
