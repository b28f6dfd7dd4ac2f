#include "platform/service/refusal_quota.hpp"

#include <gtest/gtest.h>

namespace gendan::service {
namespace {

Instant const noon = *Instant::parsed("2026-03-02T12:00:00Z");

TEST(RefusalQuota, LeavesOutWhatIsTooMuchAndTellsItWithTheNextOne) {
  RefusalQuota quota;
  for (int index = 0; index < RefusalQuota::most_a_minute; ++index) EXPECT_EQ(quota.taken("192.0.2.7", noon), 0);
  for (int index = 0; index < 3; ++index) EXPECT_EQ(quota.taken("192.0.2.7", noon), std::nullopt);
  EXPECT_EQ(quota.taken("192.0.2.8", noon), 0) << "each for itself";
  auto const later = noon + std::chrono::minutes(1);
  EXPECT_EQ(quota.taken("192.0.2.7", later), 3);
  EXPECT_EQ(quota.taken("192.0.2.7", later), 0);
}

TEST(RefusalQuota, KeepsNoMoreSubjectsThanItCan) {
  RefusalQuota quota;
  for (int index = 0; index < 10'000; ++index) EXPECT_EQ(quota.taken(std::to_string(index), noon), 0);
  EXPECT_EQ(quota.taken("one more", noon), std::nullopt);
  EXPECT_EQ(quota.taken("one more", noon + std::chrono::minutes(1)), 0);
}

}  // namespace
}  // namespace gendan::service
