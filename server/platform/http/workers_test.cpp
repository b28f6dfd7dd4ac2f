#include "platform/http/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace gendan::http {
namespace {

TEST(Workers, DoAllThatWasTakenBeforeTheyEnd) {
  std::atomic<int> done = 0;
  {
    Workers workers(3, 1'000);
    for (int i = 0; i < 1'000; ++i) ASSERT_TRUE(workers.submit([&] { ++done; }));
  }
  EXPECT_EQ(done, 1'000);
}

TEST(Workers, TakeNoMoreThanTheirRowHolds) {
  std::promise<void> release;
  auto const released = release.get_future().share();
  std::atomic<int> done = 0;
  Workers workers(2, 3);
  std::promise<void> both_busy;
  std::atomic<int> busy = 0;
  for (int i = 0; i < 2; ++i)
    ASSERT_TRUE(workers.submit([&, released] {
      if (++busy == 2) both_busy.set_value();
      released.wait();
    }));
  both_busy.get_future().wait();
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(workers.submit([&] { ++done; })) << i;
  EXPECT_FALSE(workers.submit([&] { ++done; }));
  release.set_value();
}

TEST(Workers, TakeWorkForIdleThreadsThoughNothingMayWait) {
  std::promise<void> done;
  Workers workers(1, 0);
  EXPECT_TRUE(workers.submit([&] { done.set_value(); }));
  done.get_future().wait();
}

}  // namespace
}  // namespace gendan::http
