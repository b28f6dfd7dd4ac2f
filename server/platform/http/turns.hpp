// How many handlers run at a time, and how many requests may wait for their turn. Knows no threads.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>

namespace gendan::http {

class Turns {
public:
  Turns(int most, std::size_t most_waiting) : free_(most), most_waiting_(most_waiting) {}

  // True: a turn was free and is the caller's until give_back.
  bool try_take();
  // `called` later, or at once, with the turn, in the order of coming; false, and never called, when too
  // many wait. It is called on the thread that gives back, and must only pass the news on.
  bool wait(std::function<void()> called);
  void give_back();

private:
  std::mutex mutex_;
  int free_;
  std::size_t const most_waiting_;
  std::deque<std::function<void()>> waiting_;
};

}  // namespace gendan::http
