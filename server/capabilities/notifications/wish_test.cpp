#include "capabilities/notifications/wish.hpp"

#include <gtest/gtest.h>

namespace gendan::notifications {
namespace {

Wish quiet(std::int64_t from, std::int64_t until) {
  Wish wish;
  wish.quiet_from = from;
  wish.quiet_until = until;
  return wish;
}

TEST(QuietHours, ReachOverMidnight) {
  auto const night = quiet(22 * 60, 7 * 60);
  EXPECT_TRUE(is_quiet(night, 22 * 60));
  EXPECT_TRUE(is_quiet(night, 0));
  EXPECT_TRUE(is_quiet(night, 7 * 60 - 1));
  EXPECT_FALSE(is_quiet(night, 7 * 60));
  EXPECT_FALSE(is_quiet(night, 22 * 60 - 1));
}

TEST(QuietHours, AreWithinADay) {
  auto const noon = quiet(12 * 60, 13 * 60);
  EXPECT_TRUE(is_quiet(noon, 12 * 60));
  EXPECT_FALSE(is_quiet(noon, 13 * 60));
}

TEST(QuietHours, AreNoneWithoutALengthOrAtAll) {
  EXPECT_FALSE(is_quiet(quiet(60, 60), 60));
  Wish none;
  none.quiet_from.reset();
  none.quiet_until.reset();
  EXPECT_FALSE(is_quiet(none, 0));
}

TEST(DigestDay, IsMondayToFridayUnlessSaidOtherwise) {
  EXPECT_TRUE(is_digest_day(DigestDays::working_days, std::chrono::Friday));
  EXPECT_FALSE(is_digest_day(DigestDays::working_days, std::chrono::Saturday));
  EXPECT_FALSE(is_digest_day(DigestDays::working_days, std::chrono::Sunday));
  EXPECT_TRUE(is_digest_day(DigestDays::every_day, std::chrono::Sunday));
  EXPECT_FALSE(is_digest_day(DigestDays::never, std::chrono::Monday));
}

}  // namespace
}  // namespace gendan::notifications
