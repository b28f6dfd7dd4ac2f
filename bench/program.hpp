// Programs that a benchmark starts and looks at from outside: `gendan serve`, the bare handler.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace gendan::bench {

// The folder in which the benchmark programs, gendan among them, were built.
std::filesystem::path program_folder();

// What a program prints on standard output; throws when it fails.
std::string output_of(std::vector<std::string> const& command);

// A server in a process of its own, from its first line with an address until the destructor.
class Server {
public:
  explicit Server(std::vector<std::string> command);
  ~Server();
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;

  std::string const& address() const { return address_; }  // "http://127.0.0.1:41234"
  // From the start of the process until it could be asked.
  std::chrono::duration<double> start_time() const { return start_time_; }
  double resident_megabytes() const;

private:
  pid_t process_ = -1;
  int output_ = -1;
  std::string address_;
  std::chrono::duration<double> start_time_{};
};

}  // namespace gendan::bench
