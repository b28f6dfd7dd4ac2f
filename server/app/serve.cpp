// `gendan serve`: from settings to a listening server, until SIGTERM or SIGINT.
#include <csignal>
#include <iostream>
#include <thread>

#include "app/command_line.hpp"
#include "app/demo.hpp"
#include "app/front.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/disk/presence.hpp"
#include "platform/http/problem.hpp"
#include "platform/http/server.hpp"
#include "platform/sql/location.hpp"

namespace gendan {
namespace {

struct Listen {
  std::string address;
  std::uint16_t port = 0;
};

// "127.0.0.1:8080", "[::1]:8080"; checked when the settings were read.
Listen parsed_listen(std::string const& text) {
  auto const colon = text.rfind(':');
  auto address = text.substr(0, colon);
  if (address.starts_with('[')) address = address.substr(1, address.size() - 2);
  return {address, static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1)))};
}

http::ServerOptions server_options(config::Settings const& settings) {
  auto const listen = parsed_listen(settings.server.listen);
  http::ServerOptions options;
  options.address = listen.address;
  options.port = listen.port;
  if (!settings.server.tls_certificate.empty()) {
    options.tls = http::TlsFiles{settings.server.tls_certificate, settings.server.tls_key};
  }
  auto const processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  // Workers wait for the database more than they compute: waiting writes share one commit.
  options.workers =
      settings.server.workers > 0 ? static_cast<int>(settings.server.workers) : std::clamp(processors * 4, 8, 64);
  options.io_threads = std::max(2, processors);
  options.most_connections = static_cast<int>(settings.server.most_connections);
  options.upload_folder = std::filesystem::path(settings.data.folder) / "uploads";
  options.trusted_proxies = settings.server.trusted_proxies;
  std::filesystem::create_directories(options.upload_folder);
  return options;
}

std::string address_for_people(config::Settings const& settings, std::uint16_t port) {
  if (!settings.server.public_url.empty()) return settings.server.public_url;
  auto const listen = parsed_listen(settings.server.listen);
  auto const host = listen.address == "0.0.0.0" || listen.address == "::" ? "localhost" : listen.address;
  return (settings.server.tls_certificate.empty() ? "http://" : "https://") + host + ":" + std::to_string(port);
}

void tell_how_to_begin(Host& host, std::string const& address, std::optional<std::string> const& set_up_token) {
  std::cout << "Gendan 跟单 is ready: " << address << '\n';
  if (set_up_token) std::cout << "First run: " << address << "/setup?token=" << *set_up_token << '\n';
  if (host.settings().demo) std::cout << demo_sign_in_text();
  std::cout << std::flush;
}

// A SQLite file is served by one program, which then need not wait for what the one before held when it died. Of nodes
// on PostgreSQL nobody knows which others are alive.
std::optional<disk::Presence> presence_at(Host& host) {
  auto const location = sql::location_of(host.settings().database.url);
  auto const* file = std::get_if<sql::SqliteLocation>(&location);
  if (!file) return std::nullopt;
  return std::make_optional<disk::Presence>(file->path + "-serving",
                                            [&] { host.application().free_jobs_of_the_dead(); });
}

int wait_for_signal(sigset_t const& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
  return signal;
}

}  // namespace

int serve(config::Settings const& settings) {
  sigset_t signals;  // blocked before any thread starts, so that only the wait below gets them
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  Host host(settings);
  host.application().prepare();
  if (settings.demo) make_demo_organisation(host.application());
  auto const set_up_token = identity::new_set_up_token(host.application().world());
  Front front(host);
  http::Handlers handlers;
  handlers.body_rule = [&](http::Method method, std::string_view path) {
    return host.application().pipeline().body_rule(method, path);
  };
  handlers.is_ready = [&](http::Request& request, std::function<void(bool)> wake) {
    return host.application().pipeline().is_ready(request, std::move(wake));
  };
  handlers.respond = [&](http::Request&& request) { return front.respond(request); };
  handlers.subscribe = [&](http::Request const& request) { return front.subscription(request); };
  handlers.failed = [&](std::string_view request_id, std::string_view what) {
    host.log().error("request_failed", {{"request_id", request_id}, {"detail", what}});
  };
  http::Server server(server_options(host.settings()), std::move(handlers), host.application().live());
  host.log().info("listening", {{"port", server.port()},
                                {"database", settings.database.url.starts_with("sqlite") ? "sqlite" : "postgres"}});
  auto const presence = presence_at(host);
  host.application().start_background();
  tell_how_to_begin(host, address_for_people(host.settings(), server.port()), set_up_token);
  auto const signal = wait_for_signal(signals);
  host.log().info("stopping", {{"signal", signal}});
  server.stop(std::chrono::seconds(20));
  host.application().stop_background();
  return 0;
}

}  // namespace gendan
