#include "platform/http/server.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <utility>

#include "platform/http/exchange.hpp"
#include "platform/http/io_threads.hpp"
#include "platform/http/listener.hpp"
#include "platform/http/service.hpp"
#include "platform/http/spooled_file.hpp"

namespace gendan::http {
namespace {

// One attempt, without waiting: whoever is turned away gets no more of our time.
void turn_away(Service& service, int descriptor, std::string_view peer) {
  if (!service.tls) {
    Exchange exchange(service, Request{}, peer);
    exchange.refuse(503, "too_many_connections", false);
    auto const text = std::string(exchange.head()).append(exchange.body());
    static_cast<void>(::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
    ::shutdown(descriptor, SHUT_WR);
  }
  ::close(descriptor);
}

}  // namespace

struct Server::State {
  State(ServerOptions options, Handlers handlers, EventStream& events)
      : service(std::move(options), std::move(handlers), events) {
    remove_abandoned_bodies(service.options.upload_folder);
    threads = std::make_unique<IoThreads>(service);
    listener =
        std::make_unique<Listener>(service.options.address, service.options.port,
                                   [this](int descriptor, std::string peer) { accept(descriptor, std::move(peer)); });
    port = listener->port();
  }

  void accept(int descriptor, std::string peer) {
    auto admission = service.admission.admit(counted_address(peer), !service.proxies.contains(peer));
    if (!admission) return turn_away(service, descriptor, peer);
    threads->adopt({descriptor, std::move(peer), std::move(admission)});
  }

  void stop(std::chrono::milliseconds grace) {
    std::lock_guard const lock(stopping);
    if (!threads) return;
    listener.reset();
    service.is_stopping = true;
    threads->wind_up();
    service.admission.wait_until_empty(grace);
    service.is_cut = true;
    threads->cut();
    threads.reset();
  }

  Service service;
  std::unique_ptr<IoThreads> threads;
  std::uint16_t port = 0;
  std::mutex stopping;
  std::unique_ptr<Listener> listener;  // its thread uses the rest
};

Server::Server(ServerOptions options, Handlers handlers, EventStream& events)
    : state_(std::make_unique<State>(std::move(options), std::move(handlers), events)) {}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

std::uint16_t Server::port() const { return state_->port; }

void Server::stop(std::chrono::milliseconds grace) { state_->stop(grace); }

}  // namespace gendan::http
