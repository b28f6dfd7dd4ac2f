// Requests that wait for something before they get a thread: Handlers::is_ready.
#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <vector>

#include "platform/http/test_client.hpp"

namespace gendan::http {
namespace {

// Who asks for /late is ready when let in, or sent back once before.
class Door {
public:
  using Wake = std::function<void(bool)>;

  bool is_ready(Request& request, Wake wake) {
    std::lock_guard const lock(mutex_);
    ++asked_;
    changed_.notify_all();
    if (request.path != "/late" || is_open_) return true;
    waiting_.push_back(std::move(wake));
    return false;
  }
  void wait_for(int asked) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return asked_ >= asked; });
  }
  void open() {
    std::lock_guard const lock(mutex_);
    is_open_ = true;
  }
  void wake_all(bool is_ready) {
    std::vector<Wake> wakes;
    {
      std::lock_guard const lock(mutex_);
      wakes.swap(waiting_);
    }
    for (auto const& wake : wakes) wake(is_ready);
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Wake> waiting_;
  int asked_ = 0;
  bool is_open_ = false;
};

struct ServerWithADoor {
  static ServerOptions options() {
    auto options = test_options();
    options.workers = 1;
    return options;
  }
  Handlers handlers() {
    Handlers handlers;
    handlers.is_ready = [this](Request& request, Door::Wake wake) { return door.is_ready(request, std::move(wake)); };
    handlers.respond = [](Request&& request) {
      Response response;
      response.body = request.path;
      return response;
    };
    return handlers;
  }

  Door door;
  TestServer server{handlers(), options()};
};

TEST(RequestsThatAreNotReady, TakeNoTurnFromOthers) {
  ServerWithADoor here;
  Client one(here.server.port());
  Client two(here.server.port());
  one.send(get("/late"));
  two.send(get("/late"));
  here.door.wait_for(2);
  Client other(here.server.port());
  EXPECT_EQ(other.ask(get("/now")).body, "/now");
  EXPECT_FALSE(one.has_answer());
  here.door.open();
  here.door.wake_all(true);
  EXPECT_EQ(one.reply().body, "/late");
  EXPECT_EQ(two.reply().body, "/late");
}

TEST(RequestsThatAreNotReady, AreAskedAgainAsOftenAsTheyAreSentBack) {
  ServerWithADoor here;
  Client client(here.server.port());
  client.send(get("/late"));
  here.door.wait_for(1);
  here.door.wake_all(false);
  here.door.wait_for(2);
  here.door.open();
  here.door.wake_all(false);
  EXPECT_EQ(client.reply().body, "/late");
}

// Whoever leaves may have been the one that others wait for.
TEST(RequestsThatAreNotReady, AreAskedAgainThoughTheirClientHasGone) {
  ServerWithADoor here;
  {
    Client client(here.server.port());
    client.send(get("/late"));
    here.door.wait_for(1);
  }
  here.door.open();
  here.door.wake_all(false);
  here.door.wait_for(2);
}

TEST(RequestsThatAreNotReady, AreAnsweredInTheOrderOfTheirConnection) {
  ServerWithADoor here;
  Client client(here.server.port());
  client.send(get("/late") + get("/now") + get("/late"));
  here.door.wait_for(1);
  here.door.open();
  here.door.wake_all(true);
  for (auto const* path : {"/late", "/now", "/late"}) EXPECT_EQ(client.reply().body, path);
}

TEST(RequestsThatAreNotReady, MayBeWokenBeforeTheyWait) {
  Handlers handlers;
  int asked = 0;
  handlers.is_ready = [&](Request&, Door::Wake wake) {
    bool const is_first = ++asked == 1;
    if (is_first) wake(true);
    return !is_first;
  };
  handlers.respond = [](Request&&) { return Response{}; };
  TestServer server(std::move(handlers));
  Client client(server.port());
  EXPECT_EQ(client.ask(get("/")).status, 200);
  EXPECT_EQ(asked, 2);
}

}  // namespace
}  // namespace gendan::http
