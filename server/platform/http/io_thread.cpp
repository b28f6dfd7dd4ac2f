#include "platform/http/io_thread.hpp"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>
#include <utility>

namespace gendan::http {
namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;

// Deadlines are met a quarter late at most, and a second.
milliseconds look_interval(ServerOptions const& options) {
  auto const shortest = std::min({options.head_time, options.body_time, options.write_time, options.idle_time});
  return std::clamp(shortest / 4, milliseconds(5), milliseconds(1'000));
}

}  // namespace

struct IoThread::State {
  explicit State(Service& shared) : service(shared), interval(look_interval(shared.options)) {}

  Service& service;
  milliseconds const interval;
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> is_needed{context.get_executor()};
  asio::steady_timer look{context};
  std::unordered_set<Connection*> open;
  bool is_ending = false;
  std::thread thread;

  void look_through() {
    auto const now = std::chrono::steady_clock::now();
    for (auto* connection : open) connection->expire(now);
    look.expires_after(interval);
    look.async_wait([this](boost::system::error_code error) {
      if (!error && !is_ending) look_through();
    });
  }

  template <class Call>
  void for_each_open(Call call) {
    asio::post(context, [this, call] {
      for (auto* connection : open) call(*connection);
    });
  }
};

IoThread::IoThread(Service& service) : state_(std::make_unique<State>(service)) {
  asio::post(state_->context, [state = state_.get()] { state->look_through(); });
  state_->thread = std::thread([state = state_.get()] { state->context.run(); });
}

IoThread::~IoThread() {
  asio::post(state_->context, [state = state_.get()] {
    state->is_ending = true;
    state->is_needed.reset();
    state->look.cancel();
  });
  state_->thread.join();
}

void IoThread::adopt(Accepted accepted) {
  asio::post(state_->context, [state = state_.get(), accepted = std::move(accepted)]() mutable {
    serve(state->context, state->service, std::move(accepted), state->open);
  });
}

void IoThread::wind_up() {
  state_->for_each_open([](Connection& connection) { connection.wind_up(); });
}

void IoThread::cut() {
  state_->for_each_open([](Connection& connection) { connection.cut(); });
}

}  // namespace gendan::http
