// A fixed number of threads that may block, and a bounded row of work waiting for them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gendan::http {

class Workers {
public:
  using Work = std::function<void()>;  // must not throw

  Workers(int threads, std::size_t most_waiting);
  ~Workers();  // does all that waits, then ends
  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  // False, and not taken, when every thread is busy and the row is full.
  bool submit(Work work);

private:
  void run();

  std::size_t const most_waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> waiting_;
  std::size_t idle_ = 0;
  bool is_ending_ = false;
  std::vector<std::thread> threads_;  // last: they use the rest
};

}  // namespace gendan::http
