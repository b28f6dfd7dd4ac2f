#include <gmock/gmock.h>

#include <chrono>
#include <thread>

#include "platform/http/test_client.hpp"

namespace gendan::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Everyone is who they say in X-Person, and hears of orders.
Handlers event_handlers() {
  return {.body_rule = {},
          .respond =
              [](Request&&) {
                Response response;
                response.body = "no stream";
                return response;
              },
          .subscribe = [](Request const& request) -> std::optional<EventSubscription> {
            auto const person = request.header("x-person");
            if (person.empty()) return std::nullopt;
            return EventSubscription{std::string(person), [](std::string_view topic) { return topic == "orders"; }};
          },
          .refuse = {},
          .failed = {}};
}

std::string subscription_of(std::string_view person) {
  return get("/api/v1/events", "Accept: text/event-stream\r\nX-Person: " + std::string(person) + "\r\n");
}

// What is published after this is heard: the head is sent once the stream is attached.
Reply open_stream(Client& client, std::string_view person) {
  client.send(subscription_of(person));
  auto reply = client.reply();
  EXPECT_EQ(client.text_until("\n\n"), "retry: 3000\n\n");
  return reply;
}

TEST(ServerEvents, AreDeliveredToThoseWhoWantThem) {
  TestServer server(event_handlers());
  Client client(server.port());
  auto const head = open_stream(client, "li_na");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("content-type"), "text/event-stream");
  EXPECT_EQ(head.header("cache-control"), "no-store");
  EXPECT_EQ(head.header("content-length"), "");
  EXPECT_EQ(head.header("x-content-type-options"), "nosniff");
  server.events.publish("cases", R"({"id":"c1"})");
  server.events.publish("orders", R"({"id":"o1"})");
  server.events.publish("orders", R"({"id":"o2"})");
  EXPECT_EQ(client.text_until("o2\"}\n\n"),
            "event: orders\ndata: {\"id\":\"o1\"}\n\nevent: orders\ndata: {\"id\":\"o2\"}\n\n");
}

TEST(ServerEvents, ShowSignsOfLifeBetweenEvents) {
  auto options = test_options();
  options.heartbeat = std::chrono::milliseconds(5);
  TestServer server(event_handlers(), options);
  Client client(server.port());
  open_stream(client, "li_na");
  EXPECT_EQ(client.text_until("\n\n"), ":\n\n");
  server.events.publish("orders", "{}");
  EXPECT_THAT(client.text_until("{}\n\n"), HasSubstr("event: orders\ndata: {}\n\n"));
}

TEST(ServerEvents, NeedASubscriptionAndTheRightAccept) {
  TestServer server(event_handlers());
  Client client(server.port());
  EXPECT_EQ(client.ask(get("/", "Accept: text/event-stream\r\n")).body, "no stream");
  EXPECT_EQ(client.ask(get("/", "X-Person: li_na\r\n")).body, "no stream");
  EXPECT_EQ(client.ask(post("/", "", "Accept: text/event-stream\r\nX-Person: li_na\r\n")).body, "no stream");
}

TEST(ServerEvents, EndWhenThePersonMayNotListenAnyMore) {
  TestServer server(event_handlers());
  Client li_na(server.port());
  Client wang_wei(server.port());
  open_stream(li_na, "li_na");
  open_stream(wang_wei, "wang_wei");
  server.events.close_person("li_na");
  EXPECT_TRUE(li_na.is_closed_by_server());
  server.events.publish("orders", "{}");
  EXPECT_EQ(wang_wei.text_until("\n\n"), "event: orders\ndata: {}\n\n");
}

TEST(ServerEvents, AreLimitedForEachPerson) {
  TestServer server(event_handlers());
  std::vector<std::unique_ptr<Client>> clients;
  for (std::size_t i = 0; i < EventStream::most_streams_of_person; ++i) {
    clients.push_back(std::make_unique<Client>(server.port()));
    open_stream(*clients.back(), "li_na");
  }
  Client too_many(server.port());
  auto const reply = too_many.ask(subscription_of("li_na"));
  EXPECT_EQ(reply.status, 429);
  EXPECT_THAT(reply.body, HasSubstr("too_many_streams"));
  Client other(server.port());
  EXPECT_EQ(open_stream(other, "wang_wei").status, 200);
}

// A browser that reloads its page must not use up its person's streams.
TEST(ServerEvents, AreFreedAsSoonAsTheClientIsGone) {
  TestServer server(event_handlers());
  Client client(server.port());
  open_stream(client, "li_na");
  EXPECT_EQ(server.events.open_streams(), 1U);
  client.close();
  auto const latest = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (server.events.open_streams() > 0 && std::chrono::steady_clock::now() < latest) std::this_thread::yield();
  EXPECT_EQ(server.events.open_streams(), 0U);
}

TEST(ServerEvents, DropAConsumerThatDoesNotReadWithoutHoldingUpOthers) {
  auto options = test_options();
  options.write_time = std::chrono::milliseconds(100);
  TestServer server(event_handlers(), options);
  Client slow(server.port(), 4096);
  Client quick(server.port());
  open_stream(slow, "li_na");
  open_stream(quick, "wang_wei");
  std::string const data(100'000, 'x');
  auto const latest = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (server.events.open_streams() > 1 && std::chrono::steady_clock::now() < latest) {
    server.events.publish("orders", data);
    quick.text_until("\n\n");
  }
  EXPECT_EQ(server.events.open_streams(), 1U);
  server.events.publish("orders", "{}");
  EXPECT_THAT(quick.text_until("data: {}\n\n"), HasSubstr("data: {}\n\n"));
}

TEST(ServerEvents, EndWhenTheServerStops) {
  TestServer server(event_handlers());
  Client client(server.port());
  open_stream(client, "li_na");
  server.server.stop(std::chrono::seconds(20));
  EXPECT_TRUE(client.is_closed_by_server());
  EXPECT_EQ(server.events.open_streams(), 0U);
  server.events.publish("orders", "{}");
}

TEST(ServerEvents, MayBePublishedFromManyThreadsWhileStreamsComeAndGo) {
  TestServer server(event_handlers());
  std::atomic<bool> is_over = false;
  std::vector<std::thread> publishers;
  for (int i = 0; i < 2; ++i)
    publishers.emplace_back([&] {
      while (!is_over) server.events.publish("orders", "{}");
    });
  for (int i = 0; i < 30; ++i) {
    Client client(server.port());
    open_stream(client, "li_na");
    auto const text = client.text_until("\n\n");  // nothing, when it was too slow
    EXPECT_TRUE(text.empty() || text == "event: orders\ndata: {}\n\n") << text;
  }
  server.server.stop(std::chrono::milliseconds(0));
  is_over = true;
  for (auto& publisher : publishers) publisher.join();
}

}  // namespace
}  // namespace gendan::http
