#include "platform/sql/backoff.hpp"

#include <algorithm>
#include <thread>

namespace gendan::sql {

using std::chrono::duration_cast, std::chrono::microseconds, std::chrono::steady_clock;

Backoff::Backoff(std::chrono::milliseconds patience)
    : end_(steady_clock::now() + patience),
      random_(static_cast<std::minstd_rand::result_type>(std::hash<std::thread::id>{}(std::this_thread::get_id()) ^
                                                         static_cast<std::size_t>(end_.time_since_epoch().count()))) {}

microseconds Backoff::pause() {
  auto const left = duration_cast<microseconds>(end_ - steady_clock::now());
  if (left.count() <= 0) return microseconds(-1);
  std::uniform_int_distribution<std::int64_t> part(longest_.count() / 4, longest_.count());
  microseconds const chosen(part(random_));
  longest_ = std::min(longest_ * 2, microseconds(250'000));
  return std::min(chosen, left);
}

bool Backoff::wait() {
  auto const chosen = pause();
  if (chosen.count() < 0) return false;
  std::this_thread::sleep_for(chosen);
  return true;
}

}  // namespace gendan::sql
