#include "platform/http/event_stream.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "platform/http/event_outbox.hpp"

namespace gendan::http {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Stream {
  std::vector<std::string> heard;
  int closed = 0;
  bool is_full = false;
  std::shared_ptr<void> attached;
};

void attach(EventStream& events, Stream& stream, std::string person, std::string topic) {
  stream.attached = events.attach(
      {std::move(person), [topic](std::string_view published) { return published == topic; }},
      [&stream](std::shared_ptr<std::string const> text) {
        if (!stream.is_full) stream.heard.push_back(*text);
        return !stream.is_full;
      },
      [&stream] { ++stream.closed; });
}

TEST(EventStream, TellsThoseWhoWantTheTopic) {
  EventStream events;
  Stream li_na, wang_wei;
  attach(events, li_na, "li_na", "orders");
  attach(events, wang_wei, "wang_wei", "cases");
  events.publish("orders", R"({"id":1})");
  EXPECT_THAT(li_na.heard, ElementsAre("event: orders\ndata: {\"id\":1}\n\n"));
  EXPECT_THAT(wang_wei.heard, IsEmpty());
}

TEST(EventStream, EndsAStreamThatCannotKeepUp) {
  EventStream events;
  Stream slow, quick;
  attach(events, slow, "li_na", "orders");
  attach(events, quick, "wang_wei", "orders");
  slow.is_full = true;
  events.publish("orders", "{}");
  EXPECT_EQ(slow.closed, 1);
  EXPECT_EQ(quick.heard.size(), 1U);
}

TEST(EventStream, EndsAllStreamsOfAPerson) {
  EventStream events;
  Stream first, second, other;
  attach(events, first, "li_na", "orders");
  attach(events, second, "li_na", "orders");
  attach(events, other, "wang_wei", "orders");
  events.close_person("li_na");
  EXPECT_EQ(first.closed, 1);
  EXPECT_EQ(second.closed, 1);
  EXPECT_EQ(other.closed, 0);
}

TEST(EventStream, ForgetsAStreamThatWasDetached) {
  EventStream events;
  Stream stream;
  attach(events, stream, "li_na", "orders");
  EXPECT_EQ(events.open_streams(), 1U);
  stream.attached.reset();
  EXPECT_EQ(events.open_streams(), 0U);
  events.publish("orders", "{}");
  EXPECT_THAT(stream.heard, IsEmpty());
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

EventOutbox::Text text(std::string_view content) { return std::make_shared<std::string const>(content); }

TEST(EventOutbox, WakesItsReaderOncePerBatch) {
  int woken = 0;
  EventOutbox outbox([&] { ++woken; });
  outbox.push(text("a"));
  outbox.push(text("b"));
  EXPECT_EQ(woken, 1);
  EXPECT_EQ(outbox.take().size(), 2U);
  outbox.push(text("c"));
  EXPECT_EQ(woken, 2);
}

TEST(EventOutbox, ClosesWhenItsReaderFallsBehind) {
  EventOutbox outbox([] {});
  for (std::size_t i = 0; i < EventOutbox::most_waiting; ++i) ASSERT_TRUE(outbox.push(text("a")));
  EXPECT_FALSE(outbox.push(text("a")));
  EXPECT_TRUE(outbox.is_closed());
}

TEST(EventOutbox, SaysNothingMoreOnceClosed) {
  int woken = 0;
  EventOutbox outbox([&] { ++woken; });
  outbox.close();
  EXPECT_EQ(woken, 1);
  outbox.close();
  EXPECT_FALSE(outbox.push(text("a")));
  EXPECT_EQ(woken, 1);
}

}  // namespace
}  // namespace gendan::http
