// For tests: a blocking client that says exactly the bytes it is told to, and a server on a free port.
#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "platform/http/server.hpp"

namespace gendan::http {

struct Reply {
  int status = 0;
  std::string head;  // status line and headers, names in lower case
  std::string body;

  std::string header(std::string_view name) const {
    auto const at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    auto const begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

class Client {
public:
  static constexpr int patience_milliseconds = 10'000;  // only a failing test waits as long

  explicit Client(std::uint16_t port, int receive_buffer = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~Client() { close(); }
  Client(Client const&) = delete;
  Client& operator=(Client const&) = delete;

  int descriptor() const { return socket_; }
  void close() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  // False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  bool has_answer() {
    pollfd waited{socket_, POLLIN, 0};
    return ::poll(&waited, 1, 0) != 0;
  }

  // One response; `is_head` when none of its body follows. Status 0: the server closed instead.
  Reply reply(bool is_head = false) {
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return {};
    auto const end = received_.find("\r\n\r\n") + 4;
    Reply reply;
    reply.head = received_.substr(0, end);
    received_.erase(0, end);
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    for (auto at = reply.head.find("\r\n"); at + 4 < reply.head.size(); at = reply.head.find("\r\n", at + 2))
      for (auto i = at + 2; reply.head[i] != ':'; ++i) reply.head[i] = lower_ascii(reply.head.substr(i, 1))[0];
    auto const length = reply.header("content-length");
    if (!is_head && !length.empty()) reply.body = bytes(std::stoul(length));
    return reply;
  }

  Reply ask(std::string_view request) {
    send(request);
    return reply();
  }

  std::string bytes(std::size_t count) {
    while (received_.size() < count && receive()) {
    }
    auto text = received_.substr(0, count);
    received_.erase(0, text.size());
    return text;
  }

  // Up to and with `end`; what there is when the server closes before.
  std::string text_until(std::string_view end) {
    while (received_.find(end) == std::string::npos && receive()) {
    }
    auto const at = received_.find(end);
    return bytes(at == std::string::npos ? received_.size() : at + end.size());
  }

  // True when nothing but the end comes.
  bool is_closed_by_server() {
    while (receive()) {
    }
    return received_.empty();
  }

private:
  bool receive() {
    pollfd waited{socket_, POLLIN, 0};
    if (::poll(&waited, 1, patience_milliseconds) == 0) throw std::runtime_error("the server says nothing");
    char piece[4096];
    auto const size = ::recv(socket_, piece, sizeof piece, 0);
    if (size <= 0) return false;
    received_.append(piece, static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  std::string received_;
};

inline ServerOptions test_options() {
  ServerOptions options;
  options.port = 0;
  options.workers = 2;
  return options;
}

inline std::string get(std::string_view target, std::string_view headers = {}) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n" + std::string(headers) + "\r\n";
}

inline std::string post(std::string_view target, std::string_view body, std::string_view headers = {}) {
  return "POST " + std::string(target) + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

struct TestServer {
  explicit TestServer(std::function<Response(Request&&)> respond, ServerOptions options = test_options())
      : TestServer(
            Handlers{.body_rule = {}, .respond = std::move(respond), .subscribe = {}, .refuse = {}, .failed = {}},
            std::move(options)) {}
  explicit TestServer(Handlers handlers, ServerOptions options = test_options())
      : server(std::move(options), std::move(handlers), events) {}

  std::uint16_t port() const { return server.port(); }

  EventStream events;
  Server server;
};

}  // namespace gendan::http
