#include "platform/http/connection.hpp"

#include <sys/socket.h>

#include <array>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <type_traits>
#include <utility>

#include "platform/http/event_outbox.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/read_buffer.hpp"
#include "platform/http/request_reader.hpp"

namespace gendan::http {
namespace {

namespace asio = boost::asio;
using Moment = std::chrono::steady_clock::time_point;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using TlsStream = asio::ssl::stream<Socket>;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
using Token = asio::use_awaitable_t<Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;

constexpr std::chrono::seconds heartbeat_interval{20};
// How long a client that is told off may go on sending before the socket is closed over its answer.
constexpr std::chrono::milliseconds parting_time{2'000};
constexpr std::size_t file_piece = 128 * 1024;

// Coroutines of this class follow one rule of g++ 12: co_await stands alone with named locals.
template <class Stream>
class Session final : public Connection, public std::enable_shared_from_this<Session<Stream>> {
public:
  Session(Service& service, Stream stream, Accepted accepted)
      : service_(service),
        stream_(std::move(stream)),
        peer_(std::move(accepted.peer)),
        admission_(std::move(accepted.admission)),
        reader_(service.options.head_limit) {}

  ~Session() override {
    if (outbox_) outbox_->close();
  }

  Executor executor() { return socket().get_executor(); }
  Task<void> run();

  void expire(Moment now) override {
    if (now < due_) return;
    due_ = Moment::max();
    has_expired_ = true;
    interrupt();
  }
  void wind_up() override {
    if (outbox_) outbox_->close();
    if (is_idle_) interrupt();
  }
  void cut() override {
    if (outbox_) outbox_->close();
    boost::system::error_code ignored;
    socket().close(ignored);
  }

private:
  static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

  Socket& socket() {
    if constexpr (is_tls)
      return stream_.next_layer();
    else
      return stream_;
  }
  void interrupt() {
    boost::system::error_code ignored;
    socket().cancel(ignored);
  }
  void arm(std::chrono::milliseconds limit) {
    has_expired_ = false;
    due_ = std::chrono::steady_clock::now() + limit;
  }
  void disarm() { due_ = Moment::max(); }

  Task<bool> shake_hands();
  Task<bool> serve_one();
  Task<bool> wait_for_request();
  Task<std::optional<Fault>> read_head();
  Task<std::optional<Fault>> read_body();
  std::optional<Fault> accept_body();
  std::optional<Fault> fault_of_reading() const;
  void begin_exchange() { exchange_.emplace(service_, std::move(reader_.request()), peer_); }
  Task<void> answer_on_worker();
  template <class Handler>
  void hand_over(Handler handler);
  bool may_keep_alive() const;
  Task<bool> write_answer();
  Task<bool> write_file();
  Task<void> part();

  Task<void> stream_events();
  Task<void> send_events();
  void watch_for_end();
  void wake();

  Task<bool> fill();
  Task<bool> write(std::string_view first, std::string_view second);

  Service& service_;
  Stream stream_;
  std::string const peer_;
  std::shared_ptr<void> const admission_;
  ReadBuffer inbox_;
  RequestReader reader_;
  boost::system::error_code error_;
  Moment due_ = Moment::max();
  bool has_expired_ = false;
  bool is_idle_ = false;
  bool is_first_ = true;
  bool is_told_off_ = false;
  std::optional<SpooledFile> spooled_;
  std::optional<Exchange> exchange_;
  std::shared_ptr<EventOutbox> outbox_;
  std::optional<Timer> heartbeat_;
};

template <class Stream>
Task<void> Session<Stream>::run() {
  bool is_open = true;
  if constexpr (is_tls) is_open = co_await shake_hands();
  while (is_open) is_open = co_await serve_one();
  co_await part();
}

template <class Stream>
Task<bool> Session<Stream>::shake_hands() {
  arm(service_.options.head_time);
  auto token = asio::redirect_error(Token(), error_);
  co_await stream_.async_handshake(asio::ssl::stream_base::server, token);
  co_return !error_;
}

// False when the connection shall end.
template <class Stream>
Task<bool> Session<Stream>::serve_one() {
  reader_.start();
  exchange_.reset();
  bool const has_come = co_await wait_for_request();
  if (!has_come) co_return false;
  auto fault = co_await read_head();
  if (!error_ || fault) begin_exchange();
  if (!error_ && !fault) fault = co_await read_body();
  if (fault) {
    is_told_off_ = true;
    exchange_->refuse(fault->status, fault->code, false);
    co_await write_answer();
    co_return false;
  }
  if (error_) co_return false;
  disarm();
  co_await answer_on_worker();
  if (exchange_->subscription()) {
    co_await stream_events();
    co_return false;
  }
  bool const is_written = co_await write_answer();
  spooled_.reset();
  co_return is_written && exchange_->keeps_alive();
}

template <class Stream>
Task<bool> Session<Stream>::wait_for_request() {
  error_ = {};
  if (!inbox_.empty()) co_return true;
  if (service_.is_stopping) co_return false;
  arm(std::exchange(is_first_, false) ? service_.options.head_time : service_.options.idle_time);
  is_idle_ = true;
  bool const has_come = co_await fill();
  is_idle_ = false;
  co_return has_come;
}

template <class Stream>
Task<std::optional<Fault>> Session<Stream>::read_head() {
  arm(service_.options.head_time);  // for all of it: a byte now and then does not buy more time
  for (;;) {
    inbox_.consume(reader_.feed(inbox_.text()));
    if (reader_.has_head() || reader_.fault()) co_return reader_.fault();
    bool const has_more = co_await fill();
    if (!has_more) co_return fault_of_reading();
  }
}

template <class Stream>
Task<std::optional<Fault>> Session<Stream>::read_body() {
  auto const fault = accept_body();
  if (fault) co_return fault;
  if (reader_.expects_continue() && inbox_.empty()) {
    bool const is_written = co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});
    if (!is_written) co_return std::nullopt;
  }
  for (;;) {
    inbox_.consume(reader_.feed(inbox_.text()));
    if (reader_.fault()) co_return reader_.fault();
    if (reader_.is_complete()) break;
    arm(service_.options.body_time);
    bool const has_more = co_await fill();
    if (!has_more) co_return fault_of_reading();
  }
  exchange_->set_body(std::move(reader_.request().body));
  if (spooled_) exchange_->set_body_file(spooled_->path());
  co_return std::nullopt;
}

template <class Stream>
std::optional<Fault> Session<Stream>::accept_body() {
  BodyRule rule;
  if (service_.handlers.body_rule) rule = service_.handlers.body_rule(exchange_->method(), exchange_->path());
  try {
    if (rule.is_spooled) spooled_.emplace(service_.options.upload_folder, service_.ids.next());
  } catch (std::exception const& failure) {
    service_.report_failure(exchange_->id(), failure.what());
    return Fault{503, "upload_not_possible"};
  }
  reader_.accept_body(rule.limit, spooled_ ? &*spooled_ : nullptr);
  return reader_.fault();
}

template <class Stream>
std::optional<Fault> Session<Stream>::fault_of_reading() const {
  return has_expired_ ? std::optional(Fault{408, "request_timeout"}) : std::nullopt;
}

// Not a coroutine: what it hands to asio outlives the expression.
template <class Stream>
Task<void> Session<Stream>::answer_on_worker() {
  Token const token;
  return asio::async_initiate<Token const, void()>([this](auto handler) { hand_over(std::move(handler)); }, token);
}

template <class Stream>
template <class Handler>
void Session<Stream>::hand_over(Handler handler) {
  auto resume = std::make_shared<Handler>(std::move(handler));
  auto const busy = asio::make_work_guard(executor());
  auto back = [busy, resume]() mutable {  // leaves nothing of the coroutine with the worker
    auto const context = busy.get_executor();
    asio::post(context, [busy = std::move(busy), resume = std::move(resume)] { std::move (*resume)(); });
  };
  bool const is_taken = service_.workers.submit([this, back]() mutable {
    if (service_.is_cut)
      exchange_->refuse(503, "stopping", false);
    else
      exchange_->answer(may_keep_alive());
    back();
  });
  if (is_taken) return;
  exchange_->refuse(503, "too_busy", may_keep_alive());
  back();
}

template <class Stream>
bool Session<Stream>::may_keep_alive() const {
  return reader_.keeps_alive() && !(service_.is_stopping && inbox_.empty());
}

template <class Stream>
Task<bool> Session<Stream>::write_answer() {
  bool const is_written = co_await write(exchange_->head(), exchange_->body());
  if (!is_written || !exchange_->has_file()) co_return is_written;
  co_return co_await write_file();
}

template <class Stream>
Task<bool> Session<Stream>::write_file() {
  std::string piece;
  for (;;) {
    piece.resize(file_piece);
    if (!exchange_->next_of_file(piece)) co_return false;
    if (piece.empty()) co_return true;
    bool const is_written = co_await write(piece, {});
    if (!is_written) co_return false;
  }
}

// Says goodbye so that the last answer arrives: bytes still coming in would make the kernel reset the
// connection and throw the answer away.
template <class Stream>
Task<void> Session<Stream>::part() {
  auto token = asio::redirect_error(Token(), error_);
  arm(std::min(parting_time, service_.options.write_time));
  if constexpr (is_tls) co_await stream_.async_shutdown(token);
  boost::system::error_code ignored;
  socket().shutdown(Socket::shutdown_send, ignored);
  std::array<char, 4096> discarded;
  error_ = {};
  while (is_told_off_ && !error_ && !has_expired_) co_await socket().async_read_some(asio::buffer(discarded), token);
  socket().close(ignored);
}

template <class Stream>
Task<void> Session<Stream>::stream_events() {
  auto const self = this->weak_from_this();
  auto const context = executor();
  heartbeat_.emplace(context);
  outbox_ = std::make_shared<EventOutbox>([self, context] {
    asio::post(context, [self] {
      if (auto const session = self.lock()) session->wake();
    });
  });
  auto const attached = service_.events.attach(
      *exchange_->subscription(), [outbox = outbox_](EventOutbox::Text text) { return outbox->push(std::move(text)); },
      [outbox = outbox_] { outbox->close(); });
  if (attached) {
    if (service_.is_stopping) outbox_->close();
    co_await send_events();
  } else {
    exchange_->refuse(429, "too_many_streams", false);
    co_await write_answer();
  }
  outbox_->close();
}

template <class Stream>
Task<void> Session<Stream>::send_events() {
  watch_for_end();
  auto const head = exchange_->stream_head_text();
  bool is_open = co_await write(head, "retry: 3000\n\n");
  auto token = asio::redirect_error(Token(), error_);
  while (is_open && !outbox_->is_closed()) {
    auto const texts = outbox_->take();
    for (auto const& text : texts)
      if (is_open) is_open = co_await write(*text, {});
    if (!texts.empty()) continue;
    disarm();
    heartbeat_->expires_after(heartbeat_interval);
    co_await heartbeat_->async_wait(token);
    if (!error_) is_open = co_await write(":\n\n", {});
  }
}

// The client has nothing more to say: whatever arrives, most likely its end, ends the stream.
template <class Stream>
void Session<Stream>::watch_for_end() {
  auto const space = inbox_.space();
  stream_.async_read_some(
      asio::buffer(space.data(), space.size()),
      [self = this->shared_from_this()](boost::system::error_code, std::size_t) { self->outbox_->close(); });
}

template <class Stream>
void Session<Stream>::wake() {
  heartbeat_->cancel();
  if (outbox_->is_closed()) interrupt();
}

// Puts what arrives into the inbox; false, with error_ set, when nothing does.
template <class Stream>
Task<bool> Session<Stream>::fill() {
  auto const space = inbox_.space();
  auto const buffer = asio::buffer(space.data(), space.size());
  auto token = asio::redirect_error(Token(), error_);
  auto const size = co_await stream_.async_read_some(buffer, token);
  inbox_.commit(size);
  co_return !error_;
}

template <class Stream>
Task<bool> Session<Stream>::write(std::string_view first, std::string_view second) {
  auto token = asio::redirect_error(Token(), error_);
  while (!first.empty() || !second.empty()) {
    std::array<asio::const_buffer, 2> const parts{asio::buffer(first), asio::buffer(second)};
    arm(service_.options.write_time);
    auto const size = co_await stream_.async_write_some(parts, token);
    if (error_) co_return false;
    auto const of_first = std::min(size, first.size());
    first.remove_prefix(of_first);
    second.remove_prefix(size - of_first);
  }
  co_return true;
}

template <class Stream>
Task<void> serve_session(std::shared_ptr<Session<Stream>> session) {
  co_await session->run();
}

template <class Stream>
void start(Service& service, Stream stream, Accepted accepted, std::unordered_set<Connection*>& open) {
  auto session = std::make_shared<Session<Stream>>(service, std::move(stream), std::move(accepted));
  open.insert(session.get());
  auto const executor = session->executor();
  auto ended = [session, &service, &open](std::exception_ptr failure) {
    open.erase(session.get());
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (std::exception const& exception) {
      service.report_failure({}, exception.what());
    }
  };
  asio::co_spawn(executor, serve_session(std::move(session)), std::move(ended));
}

Socket adopted(asio::io_context& context, int descriptor) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  return Socket(context, address.ss_family == AF_INET ? asio::ip::tcp::v4() : asio::ip::tcp::v6(), descriptor);
}

}  // namespace

void serve(asio::io_context& context, Service& service, Accepted accepted, std::unordered_set<Connection*>& open) {
  auto socket = adopted(context, accepted.descriptor);
  if (!service.tls) return start<Socket>(service, std::move(socket), std::move(accepted), open);
  ::SSL_CTX_up_ref(service.tls.get());
  asio::ssl::context tls(service.tls.get());
  start<TlsStream>(service, TlsStream(std::move(socket), tls), std::move(accepted), open);
}

}  // namespace gendan::http
