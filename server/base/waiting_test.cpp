#include "base/waiting.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace gendan {
namespace {

TEST(AThreadThatIsAboutToWait, StepsAsideAsItSaidOnly) {
  int times = 0;
  std::thread([&] {
    about_to_wait();
    before_waiting([&] { ++times; });
    about_to_wait();
    std::thread(about_to_wait).join();
  }).join();
  about_to_wait();
  EXPECT_EQ(times, 1);
}

}  // namespace
}  // namespace gendan
