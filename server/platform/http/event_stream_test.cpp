#include "platform/http/event_stream.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "platform/http/event_outbox.hpp"

namespace gendan::http {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> taken_from(EventOutbox& outbox) {
  std::vector<std::string> texts;
  for (auto const& event : outbox.take()) texts.push_back(event->text);
  return texts;
}

struct Stream {
  std::shared_ptr<EventOutbox> outbox = std::make_shared<EventOutbox>([] {});
  std::shared_ptr<void> attached;

  std::vector<std::string> heard() const { return taken_from(*outbox); }
};

void attach(EventStream& events, Stream& stream, std::string person, std::string topic) {
  stream.attached = events.attach(
      {std::move(person), [topic](std::string_view published) { return published == topic; }}, stream.outbox);
}

TEST(EventStream, TellsThoseWhoWantTheTopic) {
  EventStream events;
  Stream li_na, wang_wei;
  attach(events, li_na, "li_na", "orders");
  attach(events, wang_wei, "wang_wei", "cases");
  events.publish("orders", R"({"id":1})");
  EXPECT_THAT(li_na.heard(), ElementsAre("event: orders\ndata: {\"id\":1}\n\n"));
  EXPECT_THAT(wang_wei.heard(), IsEmpty());
}

TEST(EventStream, EndsAllStreamsOfAPerson) {
  EventStream events;
  Stream first, second, other;
  attach(events, first, "li_na", "orders");
  attach(events, second, "li_na", "orders");
  attach(events, other, "wang_wei", "orders");
  events.close_person("li_na");
  EXPECT_TRUE(first.outbox->is_closed());
  EXPECT_TRUE(second.outbox->is_closed());
  EXPECT_FALSE(other.outbox->is_closed());
}

TEST(EventStream, ForgetsAStreamThatWasDetached) {
  EventStream events;
  Stream stream;
  attach(events, stream, "li_na", "orders");
  EXPECT_EQ(events.open_streams(), 1U);
  stream.attached.reset();
  EXPECT_EQ(events.open_streams(), 0U);
  events.publish("orders", "{}");
  EXPECT_THAT(stream.heard(), IsEmpty());
}

TEST(EventStream, OpensTenForAPerson) {
  EventStream events;
  std::vector<Stream> streams(EventStream::most_streams_of_person + 1);
  for (auto& stream : streams) attach(events, stream, "li_na", "orders");
  EXPECT_TRUE(streams[9].attached);
  EXPECT_FALSE(streams[10].attached);
  streams[0].attached.reset();
  attach(events, streams[10], "li_na", "orders");
  EXPECT_TRUE(streams[10].attached);
}

TEST(EventStream, RefusesWhatWouldBreakTheLines) {
  EventStream events;
  EXPECT_THROW(events.publish("a\nb", "{}"), std::invalid_argument);
  EXPECT_THROW(events.publish("a", "{\n}"), std::invalid_argument);
  EXPECT_THROW(events.publish("a", "{\r}"), std::invalid_argument);
}

EventOutbox::SharedEvent event(std::string_view topic, std::string_view data) {
  return std::make_shared<Event const>(event_of(topic, data));
}

TEST(EventOutbox, WakesItsReaderOncePerBatch) {
  int woken = 0;
  EventOutbox outbox([&] { ++woken; });
  outbox.push(event("a", "1"));
  outbox.push(event("b", "2"));
  EXPECT_EQ(woken, 1);
  EXPECT_THAT(taken_from(outbox), ElementsAre("event: a\ndata: 1\n\n", "event: b\ndata: 2\n\n"));
  outbox.push(event("c", "3"));
  EXPECT_EQ(woken, 2);
}

TEST(EventOutbox, NamesOnlyTopicsToAReaderThatFallsBehind) {
  int woken = 0;
  EventOutbox outbox([&] { ++woken; });
  outbox.push(event("cases", R"({"id":"c1"})"));
  for (std::size_t i = 0; i < EventOutbox::most_waiting; ++i) outbox.push(event("orders", R"({"id":"o1"})"));
  outbox.push(event("shipments", R"({"id":"s1"})"));
  outbox.push(event("cases", R"({"id":"c2"})"));
  EXPECT_EQ(woken, 1);
  EXPECT_THAT(taken_from(outbox), ElementsAre("event: cases\ndata: {}\n\n", "event: orders\ndata: {}\n\n",
                                              "event: shipments\ndata: {}\n\n"));
}

TEST(EventOutbox, TellsEverythingAgainOnceItsReaderHasCaughtUp) {
  EventOutbox outbox([] {});
  for (std::size_t i = 0; i <= EventOutbox::most_waiting; ++i) outbox.push(event("orders", R"({"id":"o1"})"));
  outbox.take();
  outbox.push(event("orders", R"({"id":"o2"})"));
  EXPECT_THAT(taken_from(outbox), ElementsAre("event: orders\ndata: {\"id\":\"o2\"}\n\n"));
}

TEST(EventOutbox, SaysNothingMoreOnceClosed) {
  int woken = 0;
  EventOutbox outbox([&] { ++woken; });
  outbox.push(event("a", "1"));
  outbox.close();
  EXPECT_EQ(woken, 2);
  outbox.close();
  outbox.push(event("a", "2"));
  EXPECT_EQ(woken, 2);
  EXPECT_THAT(taken_from(outbox), IsEmpty());
}

}  // namespace
}  // namespace gendan::http
