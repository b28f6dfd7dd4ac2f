#include "platform/service/kept_bodies.hpp"

#include <gmock/gmock.h>

namespace gendan::service {
namespace {

KeptBodies::Body body_of(std::size_t size) { return std::make_shared<std::string const>(size, 'x'); }

TEST(KeptBodies, AreFoundInTheVersionTheyWereMadeOf) {
  KeptBodies bodies(10'000);
  EXPECT_EQ(bodies.found("a", "1"), nullptr);
  auto const body = body_of(100);
  bodies.keep("a", "1", body);
  EXPECT_EQ(bodies.found("a", "1"), body);
  EXPECT_EQ(bodies.found("a", "2"), nullptr);
  EXPECT_EQ(bodies.found("b", "1"), nullptr);
}

TEST(KeptBodies, GiveWayToTheNextVersion) {
  KeptBodies bodies(10'000);
  bodies.keep("a", "1", body_of(100));
  auto const next = body_of(200);
  bodies.keep("a", "2", next);
  EXPECT_EQ(bodies.found("a", "1"), nullptr);
  EXPECT_EQ(bodies.found("a", "2"), next);
}

TEST(KeptBodies, LeaveInTheOrderInWhichTheyWereLastAskedFor) {
  KeptBodies bodies(1'600);
  for (char name = 'a'; name < 'a' + 16; ++name) bodies.keep(std::string(1, name), "1", body_of(98));  // 100 each
  EXPECT_NE(bodies.found("a", "1"), nullptr);
  bodies.keep("next", "1", body_of(95));
  EXPECT_NE(bodies.found("a", "1"), nullptr);
  EXPECT_EQ(bodies.found("b", "1"), nullptr);
  EXPECT_NE(bodies.found("c", "1"), nullptr);
  EXPECT_NE(bodies.found("next", "1"), nullptr);
}

TEST(KeptBodies, LeaveOutWhatWouldDriveOutTooMuch) {
  KeptBodies bodies(1'600);
  bodies.keep("a", "1", body_of(98));
  bodies.keep("large", "1", body_of(200));
  EXPECT_EQ(bodies.found("large", "1"), nullptr);
  EXPECT_NE(bodies.found("a", "1"), nullptr);
  bodies.keep("a", "2", body_of(200));
  EXPECT_EQ(bodies.found("a", "1"), nullptr) << "what was kept before is out of date";
}

}  // namespace
}  // namespace gendan::service
