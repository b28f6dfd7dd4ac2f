// Waiting between tries: 1 ms, doubling to 250 ms, each cut by a random part so that those who collided
// do not collide again; within one patience.
#pragma once

#include <chrono>
#include <random>

namespace gendan::sql {

class Backoff {
public:
  explicit Backoff(std::chrono::milliseconds patience);

  // The next pause, or a negative one when the patience is over.
  std::chrono::microseconds pause();
  // Sleeps it; false when the patience is over.
  bool wait();

private:
  std::chrono::steady_clock::time_point const end_;
  std::chrono::microseconds longest_{1'000};
  std::minstd_rand random_;
};

}  // namespace gendan::sql
