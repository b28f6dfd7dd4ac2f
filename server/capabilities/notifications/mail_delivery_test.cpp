#include "capabilities/notifications/mail_delivery.hpp"

#include <gtest/gtest.h>

namespace gendan::notifications {
namespace {

TEST(MailDelivery, IsTriedAgainAboutTwoDaysThenGivenUp) {
  Milliseconds whole{0};
  std::int64_t attempts = 1;
  for (; delay_after_attempts(attempts); ++attempts) whole += *delay_after_attempts(attempts);
  EXPECT_EQ(delay_after_attempts(1), Milliseconds(60'000));
  EXPECT_EQ(attempts, 10);
  EXPECT_GT(whole, std::chrono::hours(44));
  EXPECT_LT(whole, std::chrono::hours(52));
  EXPECT_FALSE(delay_after_attempts(0));
}

TEST(MaskedAddress, ShowsTheFirstCharacterAndTheDomain) {
  EXPECT_EQ(masked_address("lars@acme.example"), "l***@acme.example");
  EXPECT_EQ(masked_address("@acme.example"), "***");
  EXPECT_EQ(masked_address("none"), "***");
}

}  // namespace
}  // namespace gendan::notifications
