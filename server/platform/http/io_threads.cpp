#include "platform/http/io_threads.hpp"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#include "base/waiting.hpp"

namespace gendan::http {
namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;

// Deadlines are met a quarter of their time late at most, and one second.
milliseconds look_interval(ServerOptions const& options) {
  auto const shortest = std::min({options.head_time, options.body_time, options.write_time, options.idle_time});
  return std::clamp(shortest / 4, milliseconds(5), milliseconds(1'000));
}

int seats_of(ServerOptions const& options) { return std::max(2, options.io_threads); }
int threads_of(ServerOptions const& options) { return options.workers + seats_of(options); }

}  // namespace

struct IoThreads::State {
  explicit State(Service& shared)
      : service(shared), interval(look_interval(shared.options)), context(threads_of(shared.options)) {}

  Service& service;
  milliseconds const interval;
  asio::io_context context;
  asio::executor_work_guard<asio::io_context::executor_type> is_needed{context.get_executor()};
  OpenConnections open;
  std::mutex looking;
  asio::steady_timer look{context};
  bool is_ending = false;
  std::counting_semaphore<> seats{seats_of(service.options)};
  std::vector<std::thread> threads;

  // A thread serves while it has a seat, and loses it when its handler is going to wait: as many as there are
  // processors serve at any time, and nobody is woken for what does not wait.
  void serve() {
    bool has_seat = false;
    before_waiting([&] {
      if (std::exchange(has_seat, false)) seats.release();
    });
    do {
      seats.acquire();
      has_seat = true;
      while (has_seat && context.run_one() > 0) continue;
      context.poll();  // what the last handler left to this thread alone
    } while (!context.stopped());
    about_to_wait();
  }

  void look_later() {
    std::lock_guard const lock(looking);
    if (is_ending) return;
    look.expires_after(interval);
    look.async_wait([this](boost::system::error_code) {
      open.for_each([now = std::chrono::steady_clock::now()](Connection& connection) { connection.expire(now); });
      look_later();
    });
  }

  void look_no_more() {
    std::lock_guard const lock(looking);
    is_ending = true;
    look.cancel();
  }
};

IoThreads::IoThreads(Service& service) : state_(std::make_unique<State>(service)) {
  state_->look_later();
  for (int i = 0; i < threads_of(service.options); ++i)
    state_->threads.emplace_back([state = state_.get()] { state->serve(); });
}

IoThreads::~IoThreads() {
  state_->look_no_more();
  state_->is_needed.reset();
  for (auto& thread : state_->threads) thread.join();
}

void IoThreads::adopt(Accepted accepted) { serve(state_->context, state_->service, std::move(accepted), state_->open); }

void IoThreads::wind_up() {
  state_->open.for_each([](Connection& connection) { connection.wind_up(); });
}

void IoThreads::cut() {
  state_->open.for_each([](Connection& connection) { connection.cut(); });
}

}  // namespace gendan::http
