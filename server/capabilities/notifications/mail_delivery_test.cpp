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

TEST(WithoutAddresses, MasksEveryAddressInWhatAServerSays) {
  EXPECT_EQ(without_addresses("550 5.1.1 <Lars.Nyberg@ACME.example>: no such mailbox, see anna@b.example or @"),
            "550 5.1.1 <L***@ACME.example>: no such mailbox, see a***@b.example or ***");
  EXPECT_EQ(without_addresses("550 rfc822;lars@acme.example unknown"), "550 rfc822;l***@acme.example unknown");
  EXPECT_EQ(without_addresses("250 2.0.0 taken as 17"), "250 2.0.0 taken as 17");
  EXPECT_EQ(without_addresses("李娜@a.example"), "李***@a.example");
}

}  // namespace
}  // namespace gendan::notifications
