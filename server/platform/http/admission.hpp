// How many connections are open, in all and for each address.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace gendan::http {

class Admission {
public:
  Admission(int most, int most_per_address) : most_(most), most_per_address_(most_per_address) {}

  // Held as long as the connection; nullptr when a limit is reached. Must not outlive the Admission.
  std::shared_ptr<void> admit(std::string const& address, bool counts_for_address);

  // True when nothing is open any more, false when that took too long.
  bool wait_until_empty(std::chrono::milliseconds limit);

private:
  void leave(std::string const& address);

  int const most_;
  int const most_per_address_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int open_ = 0;
  std::unordered_map<std::string, int> open_by_address_;
};

}  // namespace gendan::http
