// The socket side: accepts connections, keeps them alive, reads requests within limits, lets a bounded
// number of handlers at a time answer them and writes the responses. Every response gets the security
// headers it does not set itself, Content-Length, Date, Connection and X-Request-Id.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/event_stream.hpp"
#include "platform/http/message.hpp"

namespace gendan::http {

struct TlsFiles {
  std::filesystem::path certificate_chain;
  std::filesystem::path private_key;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one, see Server::port
  std::optional<TlsFiles> tls;
  int workers = 4;     // handlers at a time; each may block
  int io_threads = 2;  // that serve sockets at a time, at least two; others stand by for those whose handlers wait
  int most_connections = 1'000;
  int most_connections_per_address = 200;
  int most_waiting_requests = 256;  // beyond it: 503 with Retry-After
  std::size_t head_limit = 16 * 1024;
  std::chrono::milliseconds head_time{10'000};   // for a whole head, a TLS handshake, and a first byte
  std::chrono::milliseconds body_time{60'000};   // between two reads of a body
  std::chrono::milliseconds write_time{30'000};  // between two writes of a response
  std::chrono::milliseconds idle_time{75'000};   // between two requests
  std::chrono::milliseconds heartbeat{20'000};   // between two signs of life on a silent event stream
  std::filesystem::path upload_folder;           // where bodies are spooled; the system's folder when empty
  std::vector<std::string> trusted_proxies;      // addresses whose X-Forwarded-For and -Proto are believed
};

// What is decided about a body before it is read, from method and path alone.
struct BodyRule {
  std::size_t limit = 1024 * 1024;
  bool is_spooled = false;  // written to upload_folder, given as Request::body_file, deleted after the response
};

struct Handlers {
  // Runs on an I/O thread, must not throw. Without it every route has a BodyRule as it is by default.
  std::function<BodyRule(Method, std::string_view path)> body_rule;
  // Asked before respond, for what a handler can wait for without a thread; puts it into Request::ahead. False: `wake`
  // is called once, on any thread, maybe at once, with whether it is ready now; then this is asked again. Must not
  // throw, and should not block for longer than a quick question takes.
  std::function<bool(Request&, std::function<void(bool is_ready)> wake)> is_ready = {};
  // May block: no more than ServerOptions::workers run at a time. Must not throw: that becomes 500.
  std::function<Response(Request&&)> respond;
  // Asked before respond, likewise, when a GET accepts text/event-stream: a subscription opens the stream.
  std::function<std::optional<EventSubscription>(Request const&)> subscribe;
  // What the server itself must refuse (malformed head 400, 408, 413, 431, 503, …), on any thread. Without
  // it problem_response answers.
  std::function<Response(int status, std::string_view code, std::string_view request_id)> refuse;
  // Told of every exception behind a 500, on any thread; must not throw. The request id may be empty.
  std::function<void(std::string_view request_id, std::string_view what)> failed;
};

class Server {
public:
  // Binds and starts. Throws std::system_error when the address cannot be had, std::runtime_error when the
  // certificate cannot be used, std::invalid_argument for a trusted proxy that is no address.
  Server(ServerOptions options, Handlers handlers, EventStream& events);
  ~Server();  // stop(0)
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;

  std::uint16_t port() const;
  // Stops accepting, answers what has been read, closes event streams, then the rest after `grace`. Waits
  // for handlers that are running, however long they take. May be called again.
  void stop(std::chrono::milliseconds grace);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gendan::http
