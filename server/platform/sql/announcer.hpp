// Passes committed messages on, in order, on its own thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gendan::sql {

class Announcer {
public:
  // Gets all that have come since its last call.
  using Pass = std::function<void(std::vector<std::string> const&)>;

  explicit Announcer(Pass pass);
  ~Announcer();  // after everything told before has been passed on

  // Never waits. When more than `most` messages wait, the oldest are dropped.
  void tell(std::vector<std::string> messages);

private:
  static constexpr std::size_t most = 10'000;

  void run();

  Pass const pass_;
  std::mutex mutex_;
  std::condition_variable told_;
  std::vector<std::string> messages_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace gendan::sql
