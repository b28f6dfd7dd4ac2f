// Hands committed messages to one listener, in order, on its own thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gendan::sql {

class Announcer {
public:
  using Hear = std::function<void(std::string const&)>;

  explicit Announcer(Hear hear);
  ~Announcer();  // after the listener has heard everything told before

  // Never waits. When the listener is `most` messages behind, the oldest are dropped.
  void tell(std::vector<std::string> messages);

private:
  static constexpr std::size_t most = 10'000;

  void run();

  Hear const hear_;
  std::mutex mutex_;
  std::condition_variable told_;
  std::deque<std::string> messages_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace gendan::sql
