#include "platform/http/listener.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

#include "platform/http/address.hpp"

namespace gendan::http {
namespace {

// Descriptors or memory have run out: connections wait in the kernel until some are free again.
constexpr int exhausted_pause_milliseconds = 50;

[[noreturn]] void fail(std::string const& what, int error = errno) {
  throw std::system_error(error, std::generic_category(), what);
}

using AddressList = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

AddressList resolved(std::string const& address, std::uint16_t port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  auto const service = std::to_string(port);
  if (::getaddrinfo(address.c_str(), service.c_str(), &hints, &found) != 0)
    fail("no address " + address, EADDRNOTAVAIL);
  return AddressList(found, ::freeaddrinfo);
}

int listening_socket(std::string const& address, std::uint16_t port) {
  auto const list = resolved(address, port);
  int const socket = ::socket(list->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket < 0) fail("socket");
  int const on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(socket, list->ai_addr, list->ai_addrlen) == 0 && ::listen(socket, SOMAXCONN) == 0) return socket;
  int const error = errno;
  ::close(socket);
  fail("cannot listen on " + address + ":" + std::to_string(port), error);
}

std::string text_of(sockaddr_storage const& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  void const* bytes = address.ss_family == AF_INET
                          ? static_cast<void const*>(&reinterpret_cast<sockaddr_in const&>(address).sin_addr)
                          : &reinterpret_cast<sockaddr_in6 const&>(address).sin6_addr;
  ::inet_ntop(address.ss_family, bytes, text.data(), static_cast<socklen_t>(text.size()));
  return canonical_address(text.data());
}

std::uint16_t bound_port(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET ? reinterpret_cast<sockaddr_in&>(address).sin_port
                                            : reinterpret_cast<sockaddr_in6&>(address).sin6_port);
}

}  // namespace

Listener::Listener(std::string const& address, std::uint16_t port, Accepted accepted)
    : accepted_(std::move(accepted)), socket_(listening_socket(address, port)), ending_(::eventfd(0, EFD_CLOEXEC)) {
  port_ = bound_port(socket_);
  thread_ = std::thread([this] { run(); });
}

Listener::~Listener() {
  std::uint64_t const one = 1;
  while (::write(ending_, &one, sizeof one) < 0 && errno == EINTR) {
  }
  thread_.join();
  ::close(socket_);
  ::close(ending_);
}

void Listener::run() {
  for (;;) {
    std::array<pollfd, 2> waited{pollfd{ending_, POLLIN, 0}, pollfd{socket_, POLLIN, 0}};
    if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR) return;
    if (waited[0].revents != 0) return;
    if (waited[1].revents != 0) accept_one();
  }
}

void Listener::accept_one() {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  int const descriptor = ::accept4(socket_, reinterpret_cast<sockaddr*>(&address), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (descriptor >= 0) {
    int const on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    accepted_(descriptor, text_of(address));
  } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
    pollfd waited{ending_, POLLIN, 0};
    ::poll(&waited, 1, exhausted_pause_milliseconds);
  }
}

}  // namespace gendan::http
