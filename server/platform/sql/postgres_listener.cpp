#include "platform/sql/postgres_listener.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "platform/sql/backoff.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

PostgresListener::PostgresListener(PostgresLocation location, std::chrono::milliseconds patience, Hear hear)
    : location_(std::move(location)),
      patience_(patience),
      hear_(std::move(hear)),
      connection_(PostgresConnection::opened(location_, patience)),
      stop_event_(::eventfd(0, EFD_CLOEXEC)) {
  connection_->listen(location_.schema);
  thread_ = std::thread([this] { run(); });
}

PostgresListener::~PostgresListener() {
  is_stopping_ = true;
  ::eventfd_write(stop_event_, 1);
  thread_.join();
  ::close(stop_event_);
}

void PostgresListener::run() {
  using namespace std::chrono_literals;
  while (!is_stopping_) {
    hear_until_lost();
    Backoff backoff(24h * 365);
    while (!is_stopping_ && !connection_) {
      try {
        auto fresh = std::make_unique<PostgresConnection>(location_, patience_);
        fresh->listen(location_.schema);
        connection_ = std::move(fresh);
      } catch (Unavailable const&) {
        wait_for_input(std::chrono::duration_cast<std::chrono::milliseconds>(backoff.pause()), -1);
      }
    }
  }
}

void PostgresListener::hear_until_lost() {
  using namespace std::chrono_literals;
  try {
    while (!is_stopping_) {
      for (auto const& message : connection_->heard()) hear_(message);
      wait_for_input(1min, connection_->socket());
    }
  } catch (Unavailable const&) {
    connection_.reset();
  }
}

// Returns at input, at the end of `longest`, or when the listener stops.
void PostgresListener::wait_for_input(std::chrono::milliseconds longest, int socket) const {
  std::array<pollfd, 2> sources{pollfd{stop_event_, POLLIN, 0}, pollfd{socket, POLLIN, 0}};
  ::poll(sources.data(), sources.size(), static_cast<int>(longest.count()));
}

}  // namespace gendan::sql
