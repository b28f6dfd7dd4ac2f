#include "platform/http/connection.hpp"

#include <sys/socket.h>

#include <utility>

#include "base/waiting.hpp"
#include "platform/http/channel.hpp"
#include "platform/http/event_outbox.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/request_reader.hpp"

namespace gendan::http {
namespace {

using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

constexpr std::size_t file_piece = 128 * 1024;

template <class Stream>
class Session final : public Connection, public std::enable_shared_from_this<Session<Stream>> {
public:
  Session(Service& service, Stream stream, Accepted accepted)
      : service_(service),
        channel_(std::move(stream), service.options.write_time),
        peer_(std::move(accepted.peer)),
        admission_(std::move(accepted.admission)),
        reader_(service.options.head_limit) {}
  ~Session() override {
    if (outbox_) outbox_->close();
  }

  Executor executor() { return channel_.executor(); }
  Task<void> run();

  void expire(Moment now) override {
    if (channel_.is_overdue(now)) on_strand(&Session::expire_here);
  }
  void wind_up() override { on_strand(&Session::wind_up_here); }
  void cut() override { on_strand(&Session::cut_here); }

private:
  void on_strand(void (Session::*function)()) {
    asio::post(executor(), [self = this->weak_from_this(), function] {
      if (auto const session = self.lock()) (*session.*function)();
    });
  }
  void expire_here() { channel_.expire(); }
  void wind_up_here();
  void cut_here();

  // False: the connection shall end.
  Task<bool> serve_one();
  Task<bool> wait_for_request();
  enum class Read { whole, refused, broken };
  Task<Read> read_request();
  Task<Read> read_head();
  Task<Read> read_body();
  bool accept_body();
  Read broken_off();
  Read refused(Fault const& fault);

  Task<bool> wait_for_turn();
  bool queue_up();
  bool is_ready();
  Task<void> wait_until_woken();
  void go_on() { std::exchange(woken_, nullptr)(); }
  void answer(bool has_turn);
  bool may_keep_alive() const;
  Task<bool> write_answer();
  Task<bool> write_file();

  Task<void> stream_events();
  Task<void> send_events();
  void wake();

  Service& service_;
  Channel<Stream> channel_;
  std::string const peer_;
  std::shared_ptr<void> const admission_;
  RequestReader reader_;
  bool is_idle_ = false;
  bool is_first_ = true;
  bool is_told_off_ = false;
  std::optional<SpooledFile> spooled_;
  std::optional<Exchange> exchange_;
  std::function<void()> woken_;
  std::shared_ptr<EventOutbox> outbox_;
  std::optional<Timer> heartbeat_;
};

template <class Stream>
Task<void> Session<Stream>::run() {
  channel_.arm(service_.options.head_time);
  bool is_open = co_await channel_.shake_hands();
  while (is_open) is_open = co_await serve_one();
  co_await channel_.part(is_told_off_);
}

template <class Stream>
void Session<Stream>::wind_up_here() {
  if (outbox_) outbox_->close();
  if (is_idle_) channel_.interrupt();
}

template <class Stream>
void Session<Stream>::cut_here() {
  if (outbox_) outbox_->close();
  channel_.close();
}

template <class Stream>
Task<bool> Session<Stream>::serve_one() {
  bool const has_come = co_await wait_for_request();
  if (!has_come) co_return false;
  auto const read = co_await read_request();
  if (read == Read::broken) co_return false;
  if (read == Read::whole) {
    channel_.disarm();
    while (!is_ready()) co_await wait_until_woken();
    bool has_turn = service_.turns.try_take();
    if (!has_turn) has_turn = co_await wait_for_turn();
    answer(has_turn);
    if (exchange_->subscription()) {
      co_await stream_events();
      co_return false;
    }
  }
  bool const is_written = co_await write_answer();
  bool const goes_on = is_written && exchange_->keeps_alive();
  spooled_.reset();
  exchange_.reset();  // a large answer does not stay while the connection is idle
  co_return goes_on;
}

template <class Stream>
Task<bool> Session<Stream>::wait_for_request() {
  if (!channel_.inbox().empty()) {
    Token const token;
    co_await asio::post(executor(), token);  // who sends many at once does not keep others from the thread
    co_return true;
  }
  if (service_.is_stopping) co_return false;
  channel_.arm(std::exchange(is_first_, false) ? service_.options.head_time : service_.options.idle_time);
  is_idle_ = true;
  bool const has_come = co_await channel_.read();
  is_idle_ = false;
  co_return has_come;
}

// Whole and refused leave an exchange.
template <class Stream>
Task<typename Session<Stream>::Read> Session<Stream>::read_request() {
  reader_.start();
  auto read = co_await read_head();
  if (read == Read::whole) read = co_await read_body();
  co_return read;
}

template <class Stream>
Task<typename Session<Stream>::Read> Session<Stream>::read_head() {
  auto& inbox = channel_.inbox();
  channel_.arm(service_.options.head_time);  // for all of it: a byte now and then does not buy more time
  for (;;) {
    inbox.consume(reader_.feed(inbox.text()));
    if (reader_.fault()) co_return refused(*reader_.fault());
    if (reader_.has_head()) break;
    bool const has_more = co_await channel_.read();
    if (!has_more) co_return broken_off();
  }
  exchange_.emplace(service_, std::move(reader_.request()), peer_);
  co_return Read::whole;
}

template <class Stream>
Task<typename Session<Stream>::Read> Session<Stream>::read_body() {
  auto& inbox = channel_.inbox();
  if (!accept_body()) co_return Read::refused;
  if (reader_.expects_continue() && inbox.empty()) {
    bool const is_written = co_await channel_.write("HTTP/1.1 100 Continue\r\n\r\n");
    if (!is_written) co_return Read::broken;
  }
  for (;;) {
    inbox.consume(reader_.feed(inbox.text()));
    if (reader_.fault()) co_return refused(*reader_.fault());
    if (reader_.is_complete()) break;
    channel_.arm(service_.options.body_time);
    bool const has_more = co_await channel_.read();
    if (!has_more) co_return broken_off();
  }
  exchange_->set_body(std::move(reader_.request().body));
  if (spooled_) exchange_->set_body_file(spooled_->path());
  co_return Read::whole;
}

template <class Stream>
bool Session<Stream>::accept_body() {
  BodyRule rule;
  if (service_.handlers.body_rule) rule = service_.handlers.body_rule(exchange_->method(), exchange_->path());
  try {
    if (rule.is_spooled) spooled_.emplace(service_.options.upload_folder, service_.ids.next());
  } catch (std::exception const& failure) {
    service_.report_failure(exchange_->id(), failure.what());
    refused({503, "upload_not_possible"});
    return false;
  }
  reader_.accept_body(rule.limit, spooled_ ? &*spooled_ : nullptr);
  if (reader_.fault()) refused(*reader_.fault());
  return !reader_.fault();
}

template <class Stream>
typename Session<Stream>::Read Session<Stream>::broken_off() {
  return channel_.has_expired() ? refused({408, "request_timeout"}) : Read::broken;
}

template <class Stream>
typename Session<Stream>::Read Session<Stream>::refused(Fault const& fault) {
  is_told_off_ = true;
  if (!exchange_) exchange_.emplace(service_, std::move(reader_.request()), peer_);
  exchange_->refuse(fault.status, fault.code, false, fault.problems);
  return Read::refused;
}

template <class Stream>
Task<bool> Session<Stream>::wait_for_turn() {
  if (!queue_up()) co_return false;
  co_await wait_until_woken();
  co_return true;
}

template <class Stream>
Task<void> Session<Stream>::wait_until_woken() {
  Token const token;
  auto keep = [this](auto handler) {
    auto const kept = std::make_shared<decltype(handler)>(std::move(handler));
    woken_ = [kept] { std::move (*kept)(); };
  };
  co_await asio::async_initiate<Token const, void()>(keep, token);
}

// Whoever wakes others goes on with each that is ready where it stands; the threads do the rest.
template <class Stream>
bool Session<Stream>::is_ready() {
  return exchange_->is_ready([self = this->shared_from_this()](bool is_ready) {
    auto go_on = [self] { self->go_on(); };
    bool const is_still_asking = self->executor().running_in_this_thread();
    if (is_ready && !is_still_asking)
      asio::dispatch(self->executor(), std::move(go_on));
    else
      asio::defer(self->executor(), std::move(go_on));
  });
}

template <class Stream>
bool Session<Stream>::queue_up() {
  return service_.turns.wait([self = this->shared_from_this()] { self->on_strand(&Session::go_on); });
}

template <class Stream>
void Session<Stream>::answer(bool has_turn) {
  if (!has_turn) return exchange_->refuse(503, "too_busy", may_keep_alive());
  if (!exchange_->is_quick()) about_to_wait();
  if (service_.is_cut)
    exchange_->refuse(503, "stopping", false);
  else
    exchange_->answer(may_keep_alive());
  service_.turns.give_back();
}

template <class Stream>
bool Session<Stream>::may_keep_alive() const {
  return reader_.keeps_alive() && !(service_.is_stopping && channel_.inbox().empty());
}

template <class Stream>
Task<bool> Session<Stream>::write_answer() {
  std::string_view head = exchange_->head();
  std::string_view body = exchange_->body();
  channel_.write_at_once(head, body);
  bool const is_written = co_await channel_.write(head, body);
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
    bool const is_written = co_await channel_.write(piece);
    if (!is_written) co_return false;
  }
}

template <class Stream>
Task<void> Session<Stream>::stream_events() {
  heartbeat_.emplace(executor());
  outbox_ = std::make_shared<EventOutbox>([this] { on_strand(&Session::wake); });
  auto const attached = service_.events.attach(*exchange_->subscription(), outbox_);
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
  channel_.watch([self = this->shared_from_this()] { self->outbox_->close(); });
  auto const head = exchange_->stream_head_text();
  bool is_open = co_await channel_.write(head, "retry: 3000\n\n");
  boost::system::error_code woken;
  auto token = asio::redirect_error(Token(), woken);
  while (is_open && !outbox_->is_closed()) {
    auto const events = outbox_->take();
    for (auto const& event : events)
      if (is_open) is_open = co_await channel_.write(event->text);
    if (!events.empty()) continue;
    channel_.disarm();
    heartbeat_->expires_after(service_.options.heartbeat);
    co_await heartbeat_->async_wait(token);
    if (!woken) is_open = co_await channel_.write(":\n\n");
  }
}

template <class Stream>
void Session<Stream>::wake() {
  heartbeat_->cancel();
  if (outbox_->is_closed()) channel_.interrupt();
}

template <class Stream>
Task<void> serve_session(std::shared_ptr<Session<Stream>> session) {
  co_await session->run();
}

template <class Stream>
void start(Service& service, Stream stream, Accepted accepted, OpenConnections& open) {
  auto session = std::make_shared<Session<Stream>>(service, std::move(stream), std::move(accepted));
  open.add(session.get());
  auto const executor = session->executor();
  auto ended = [session, &service, &open](std::exception_ptr const& failure) {
    open.remove(session.get());
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
  auto const protocol = address.ss_family == AF_INET ? asio::ip::tcp::v4() : asio::ip::tcp::v6();
  Socket socket(asio::make_strand(context), protocol, descriptor);
  socket.non_blocking(true);
  return socket;
}

}  // namespace

void serve(asio::io_context& context, Service& service, Accepted accepted, OpenConnections& open) {
  auto socket = adopted(context, accepted.descriptor);
  if (!service.tls) return start<Socket>(service, std::move(socket), std::move(accepted), open);
  ::SSL_CTX_up_ref(service.tls.get());
  asio::ssl::context tls(service.tls.get());
  start<TlsStream>(service, TlsStream(std::move(socket), tls), std::move(accepted), open);
}

}  // namespace gendan::http
