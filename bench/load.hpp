// HTTP load by wrk: so many connections that ask one after the other, each as soon as it was answered.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gendan::bench {

struct Load {
  std::vector<std::string> targets{};  // asked in turn
  std::string token{};
  int connections = 8;
  std::string method = "GET";
  std::string body{};
};

struct Served {
  double per_second = 0;
  double median_milliseconds = 0;
  double p99_milliseconds = 0;
};

// For BENCH_SECONDS (5). Throws when an answer was an error.
Served served(std::string const& address, Load const& load);

// One answer as it comes over the wire, head and body.
std::string answer_to(std::string const& address, std::string const& target, std::string const& token);

}  // namespace gendan::bench
