// Bytes over one socket, plain or TLS, every wait under a deadline. For connection.cpp alone; like it, it
// has coroutines, and follows the one rule of g++ 12: co_await stands alone with named locals.
//
// A channel moves from thread to thread; its strand keeps it on one at a time. Everything but executor and
// is_overdue is called on the strand.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <chrono>
#include <string_view>
#include <type_traits>
#include <utility>

#include "platform/http/read_buffer.hpp"

namespace gendan::http {

namespace asio = boost::asio;
using Moment = std::chrono::steady_clock::time_point;
using Executor = asio::strand<asio::io_context::executor_type>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using TlsStream = asio::ssl::stream<Socket>;
using Token = asio::use_awaitable_t<Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;

// How long a client that is told off may go on sending before the socket is closed over its answer.
constexpr std::chrono::milliseconds parting_time{2'000};

template <class Stream>
class Channel {
public:
  Channel(Stream stream, std::chrono::milliseconds write_time) : stream_(std::move(stream)), write_time_(write_time) {}

  Executor executor() { return socket().get_executor(); }
  ReadBuffer& inbox() { return inbox_; }
  ReadBuffer const& inbox() const { return inbox_; }

  // Every wait from here on is over after `limit`, or never.
  void arm(std::chrono::milliseconds limit) {
    has_expired_ = false;
    due_ = std::chrono::steady_clock::now() + limit;
  }
  void disarm() { due_ = Moment::max(); }
  bool is_overdue(Moment now) const { return now >= due_.load(); }
  void expire() {
    if (!is_overdue(std::chrono::steady_clock::now())) return;
    disarm();
    has_expired_ = true;
    interrupt();
  }
  bool has_expired() const { return has_expired_; }

  Task<bool> shake_hands();  // nothing to do without TLS
  // Puts what arrives into the inbox; false when nothing does or the time is over.
  Task<bool> read();
  // Takes from both what the socket takes without waiting: mostly all, and then no thread is woken to say so.
  void write_at_once(std::string_view& first, std::string_view& second);
  // Under the write time, renewed with every piece that is taken.
  Task<bool> write(std::string_view first, std::string_view second = {});
  // The client has nothing more to say: calls `ended` when it says something, or goes.
  template <class Ended>
  void watch(Ended ended);
  Task<void> part(bool is_told_off);

  void interrupt() {
    boost::system::error_code ignored;
    socket().cancel(ignored);
  }
  void close() {
    boost::system::error_code ignored;
    socket().close(ignored);
  }

private:
  static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

  static std::array<asio::const_buffer, 2> parts_of(std::string_view first, std::string_view second) {
    return {asio::buffer(first), asio::buffer(second)};
  }
  static void advance(std::string_view& first, std::string_view& second, std::size_t size) {
    auto const of_first = std::min(size, first.size());
    first.remove_prefix(of_first);
    second.remove_prefix(size - of_first);
  }

  Socket& socket() {
    if constexpr (is_tls)
      return stream_.next_layer();
    else
      return stream_;
  }

  Stream stream_;
  std::chrono::milliseconds const write_time_;
  ReadBuffer inbox_;
  boost::system::error_code error_;
  std::atomic<Moment> due_ = Moment::max();
  bool has_expired_ = false;
};

template <class Stream>
Task<bool> Channel<Stream>::shake_hands() {
  if constexpr (is_tls) {
    auto token = asio::redirect_error(Token(), error_);
    co_await stream_.async_handshake(asio::ssl::stream_base::server, token);
    co_return !error_;
  }
  co_return true;
}

template <class Stream>
Task<bool> Channel<Stream>::read() {
  auto const space = inbox_.space();
  auto const buffer = asio::buffer(space.data(), space.size());
  auto token = asio::redirect_error(Token(), error_);
  auto const size = co_await stream_.async_read_some(buffer, token);
  inbox_.commit(size);
  co_return !error_ && !has_expired_;  // bytes may have come just when the time was over
}

template <class Stream>
void Channel<Stream>::write_at_once(std::string_view& first, std::string_view& second) {
  boost::system::error_code met_again_by_write;
  if constexpr (!is_tls) advance(first, second, stream_.write_some(parts_of(first, second), met_again_by_write));
}

template <class Stream>
Task<bool> Channel<Stream>::write(std::string_view first, std::string_view second) {
  auto token = asio::redirect_error(Token(), error_);
  while (!first.empty() || !second.empty()) {
    auto const parts = parts_of(first, second);
    arm(write_time_);
    auto const size = co_await stream_.async_write_some(parts, token);
    if (error_) co_return false;
    advance(first, second, size);
  }
  co_return true;
}

template <class Stream>
template <class Ended>
void Channel<Stream>::watch(Ended ended) {
  auto const space = inbox_.space();
  stream_.async_read_some(
      asio::buffer(space.data(), space.size()),
      [ended = std::move(ended)](boost::system::error_code const&, std::size_t) mutable { ended(); });
}

// Says goodbye so that the last answer arrives: bytes still coming in would make the kernel reset the
// connection and throw the answer away.
template <class Stream>
Task<void> Channel<Stream>::part(bool is_told_off) {
  auto token = asio::redirect_error(Token(), error_);
  arm(std::min(parting_time, write_time_));
  if constexpr (is_tls) co_await stream_.async_shutdown(token);
  boost::system::error_code ignored;
  socket().shutdown(Socket::shutdown_send, ignored);
  std::array<char, 4096> discarded;
  auto const buffer = asio::buffer(discarded);
  error_ = {};
  while (is_told_off && !error_ && !has_expired_) co_await socket().async_read_some(buffer, token);
  close();
}

}  // namespace gendan::http
