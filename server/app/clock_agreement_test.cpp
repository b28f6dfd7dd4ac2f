#include "app/clock_agreement.hpp"

#include <gmock/gmock.h>

namespace gendan {
namespace {

using ::testing::StartsWith;

std::string said(std::string_view here, std::string_view at_the_database) {
  return clock_disagreement(Instant::parsed(here).value(), Instant::parsed(at_the_database).value()).value_or("");
}

TEST(ClockAgreement, IsToFiveSeconds) {
  EXPECT_EQ(said("2026-03-02T08:00:05Z", "2026-03-02T08:00:00Z"), "");
  EXPECT_EQ(said("2026-03-02T08:00:00Z", "2026-03-02T08:00:05Z"), "");
}

TEST(ClockAgreement, SaysWhichClockIsAheadAndByHowMuch) {
  EXPECT_THAT(said("2026-03-02T08:00:06Z", "2026-03-02T08:00:00Z"),
              StartsWith("this machine's clock is 6 s ahead of the database server's: "));
  EXPECT_THAT(said("2026-03-02T08:00:00Z", "2026-03-02T08:01:30Z"),
              StartsWith("this machine's clock is 90 s behind the database server's: "));
}

}  // namespace
}  // namespace gendan
