#include <gmock/gmock.h>

#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>

#include "platform/http/test_client.hpp"

namespace gendan::http {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

Response ok(Request&&) { return {}; }

// Handlers that wait until they are let go.
class Gate {
public:
  Response pass(Request&&) {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return is_open_; });
    return {};
  }
  void wait_for(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void open() {
    std::lock_guard const lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool is_open_ = false;
};

TEST(ServerLimits, EndAHeadThatTakesTooLongThoughItKeepsComing) {
  auto options = test_options();
  options.head_time = milliseconds(40);
  options.head_limit = 10'000'000;
  TestServer server(ok, options);
  Client client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
  while (!client.has_answer()) client.send("x");
  EXPECT_EQ(client.reply().status, 408);
}

TEST(ServerLimits, TellAClientThatItsRequestCameTooSlowly) {
  auto options = test_options();
  options.head_time = milliseconds(30);
  options.body_time = milliseconds(30);
  TestServer server(ok, options);
  for (auto part : {"GET / HTTP/1.1\r\nHo", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe"}) {
    Client client(server.port());
    client.send(part);
    auto const reply = client.reply();
    EXPECT_EQ(reply.status, 408) << part;
    EXPECT_EQ(reply.header("connection"), "close");
    client.end_sending();
    EXPECT_TRUE(client.is_closed_by_server());
  }
}

TEST(ServerLimits, CloseASilentConnectionWithoutAWord) {
  auto options = test_options();
  options.head_time = milliseconds(30);
  options.idle_time = milliseconds(30);
  TestServer server(ok, options);
  Client never_spoke(server.port());
  EXPECT_TRUE(never_spoke.is_closed_by_server());
  Client spoke_once(server.port());
  EXPECT_EQ(spoke_once.ask(get("/")).status, 200);
  EXPECT_TRUE(spoke_once.is_closed_by_server());
}

TEST(ServerLimits, EndAResponseThatNobodyReads) {
  auto options = test_options();
  options.write_time = milliseconds(50);
  auto const much = std::make_shared<std::string const>(20'000'000, 'x');
  TestServer server(
      [&](Request&&) {
        Response response;
        response.shared_body = much;
        return response;
      },
      options);
  Client client(server.port(), 4096);
  client.send(get("/"));
  server.server.stop(std::chrono::seconds(20));  // ends when the connection does
  EXPECT_LT(client.reply().body.size(), much->size());
}

TEST(ServerLimits, LetASlowHandlerTakeItsTime) {
  auto options = test_options();
  options.head_time = options.body_time = options.write_time = options.idle_time = milliseconds(20);
  std::uint16_t port = 0;
  TestServer server(
      [&](Request&&) {
        for (int i = 0; i < 3; ++i) Client(port).is_closed_by_server();  // as long as deadlines take to pass
        return Response{};
      },
      options);
  port = server.port();
  Client client(server.port());
  EXPECT_EQ(client.ask(get("/")).status, 200);
}

TEST(ServerLimits, TurnAwayWhoComesWhenTooManyAreThere) {
  for (bool const per_address : {true, false}) {
    auto options = test_options();
    (per_address ? options.most_connections_per_address : options.most_connections) = 2;
    TestServer server(ok, options);
    {
      Client first(server.port());
      Client second(server.port());
      EXPECT_EQ(first.ask(get("/")).status, 200);
      EXPECT_EQ(second.ask(get("/")).status, 200);
      Client third(server.port());
      auto const reply = third.reply();
      EXPECT_EQ(reply.status, 503);
      EXPECT_EQ(reply.header("retry-after"), "1");
      EXPECT_TRUE(third.is_closed_by_server());
      EXPECT_EQ(first.ask(get("/", "Connection: close\r\n")).status, 200);
      EXPECT_TRUE(first.is_closed_by_server());
    }
  }
}

TEST(ServerLimits, CountNoConnectionsOfATrustedProxy) {
  auto options = test_options();
  options.most_connections_per_address = 1;
  options.trusted_proxies = {"127.0.0.1"};
  TestServer server(ok, options);
  Client first(server.port());
  Client second(server.port());
  EXPECT_EQ(first.ask(get("/")).status, 200);
  EXPECT_EQ(second.ask(get("/")).status, 200);
}

TEST(ServerLimits, AnswerTooBusyWhenTheRowIsFullAndKeepTheConnection) {
  Gate gate;
  auto options = test_options();
  options.workers = 1;
  options.most_waiting_requests = 1;
  TestServer server(
      [&](Request&& request) { return request.path == "/free" ? Response{} : gate.pass(std::move(request)); }, options);
  Client running(server.port());
  running.send(get("/"));
  gate.wait_for(1);
  std::vector<std::unique_ptr<Client>> more;
  for (int i = 0; i < 2; ++i) {
    more.push_back(std::make_unique<Client>(server.port()));
    more.back()->send(get("/"));
  }
  // One of them waits; which one is not said.
  std::promise<void> answered;
  auto const first_answer = [](Client& a, Client& b) -> Client& {
    pollfd waited[2] = {{a.descriptor(), POLLIN, 0}, {b.descriptor(), POLLIN, 0}};
    ::poll(waited, 2, Client::patience_milliseconds);
    return waited[0].revents != 0 ? a : b;
  };
  auto& refused = first_answer(*more[0], *more[1]);
  auto const reply = refused.reply();
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.header("retry-after"), "1");
  EXPECT_EQ(reply.header("connection"), "keep-alive");
  EXPECT_THAT(reply.body, HasSubstr("too_busy"));
  gate.open();
  auto& waited = &refused == more[0].get() ? *more[1] : *more[0];
  EXPECT_EQ(waited.reply().status, 200);
  EXPECT_EQ(running.reply().status, 200);
  EXPECT_EQ(refused.ask(get("/free")).status, 200);
}

TEST(ServerStop, FinishesWhatIsRunning) {
  Gate gate;
  TestServer server([&](Request&& request) { return gate.pass(std::move(request)); });
  Client client(server.port());
  client.send(get("/"));
  gate.wait_for(1);
  auto stopped = std::async(std::launch::async, [&] { server.server.stop(std::chrono::seconds(20)); });
  // Stopping shows in the listener, which is gone before the rest is.
  while (true) {
    try {
      Client refused(server.port());
    } catch (std::runtime_error const&) {
      break;
    }
  }
  gate.open();
  auto const reply = client.reply();
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(client.is_closed_by_server());
  stopped.get();
}

TEST(ServerStop, AnswersPipelinedRequestsThatHaveBeenRead) {
  Gate gate;
  TestServer server([&](Request&& request) { return gate.pass(std::move(request)); });
  Client client(server.port());
  client.send(get("/1") + get("/2") + get("/3"));
  gate.wait_for(1);
  auto stopped = std::async(std::launch::async, [&] { server.server.stop(std::chrono::seconds(20)); });
  gate.open();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.reply().status, 200) << i;
  EXPECT_TRUE(client.is_closed_by_server());
}

TEST(ServerStop, EndsIdleConnectionsAtOnce) {
  TestServer server(ok);
  Client idle(server.port());
  EXPECT_EQ(idle.ask(get("/")).status, 200);
  Client silent(server.port());
  server.server.stop(std::chrono::seconds(20));
  EXPECT_TRUE(idle.is_closed_by_server());
  EXPECT_TRUE(silent.is_closed_by_server());
}

TEST(ServerStop, CutsTheRestWhenTheGraceIsOver) {
  TestServer server(ok);
  Client half(server.port());
  half.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe");
  Client asked(server.port());
  EXPECT_EQ(asked.ask(get("/")).status, 200);
  server.server.stop(milliseconds(10));
  EXPECT_EQ(half.reply().status, 0);
  server.server.stop(milliseconds(0));
}

TEST(ServerStop, WaitsForAHandlerBeyondTheGraceAndBeginsNoOther) {
  Gate gate;
  std::atomic<int> begun = 0;
  auto options = test_options();
  options.workers = 1;
  TestServer server(
      [&](Request&& request) {
        ++begun;
        return gate.pass(std::move(request));
      },
      options);
  Client running(server.port());
  running.send(get("/"));
  gate.wait_for(1);
  Client waiting(server.port());
  waiting.send(get("/"));
  auto stopped = std::async(std::launch::async, [&] { server.server.stop(milliseconds(10)); });
  EXPECT_EQ(waiting.reply().status, 0);  // cut: the grace is over
  gate.open();
  stopped.get();
  EXPECT_EQ(running.reply().status, 200);
  EXPECT_EQ(begun, 1);
}

}  // namespace
}  // namespace gendan::http
