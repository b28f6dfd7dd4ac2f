// Listens on one address and hands on what connects, from a thread of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace gendan::http {

class Listener {
public:
  // `accepted` owns the descriptor: non-blocking, closed on exec, without Nagle's delay. `peer` is canonical.
  using Accepted = std::function<void(int descriptor, std::string peer)>;

  // Throws std::system_error when the address cannot be had.
  Listener(std::string const& address, std::uint16_t port, Accepted accepted);
  ~Listener();
  Listener(Listener const&) = delete;
  Listener& operator=(Listener const&) = delete;

  std::uint16_t port() const { return port_; }

private:
  void run();
  void accept_one();

  Accepted accepted_;
  int socket_;
  int ending_;  // an eventfd
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace gendan::http
