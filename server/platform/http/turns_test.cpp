#include "platform/http/turns.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace gendan::http {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Turns, AreTakenWhileThereAreAny) {
  Turns turns(2, 0);
  EXPECT_TRUE(turns.try_take());
  EXPECT_TRUE(turns.try_take());
  EXPECT_FALSE(turns.try_take());
  turns.give_back();
  EXPECT_TRUE(turns.try_take());
}

TEST(Turns, GoToThoseWhoWaitInTheirOrder) {
  Turns turns(1, 2);
  std::vector<int> called;
  ASSERT_TRUE(turns.try_take());
  EXPECT_TRUE(turns.wait([&] { called.push_back(1); }));
  EXPECT_TRUE(turns.wait([&] { called.push_back(2); }));
  EXPECT_FALSE(turns.wait([&] { called.push_back(3); }));
  EXPECT_THAT(called, IsEmpty());
  turns.give_back();
  EXPECT_THAT(called, ElementsAre(1));
  EXPECT_FALSE(turns.try_take());
  turns.give_back();
  turns.give_back();
  EXPECT_THAT(called, ElementsAre(1, 2));
  EXPECT_TRUE(turns.try_take());
}

TEST(Turns, AreNotWaitedForWhenOneHasBecomeFree) {
  Turns turns(1, 0);
  bool is_called = false;
  EXPECT_TRUE(turns.wait([&] { is_called = true; }));
  EXPECT_TRUE(is_called);
  EXPECT_FALSE(turns.try_take());
}

}  // namespace
}  // namespace gendan::http
