// News waiting for one event stream: filled by publishers on any thread, emptied by its connection.
//
// A reader that falls behind hears less, not nothing: what waits is folded into one event for each topic
// that says no more than its name. It never holds more than most_waiting events or one for each topic.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::http {

// One event, and as it is sent: "event: <topic>\ndata: <data>\n\n".
struct Event {
  std::string topic;
  std::string text;
};
Event event_of(std::string_view topic, std::string_view data);

class EventOutbox {
public:
  using SharedEvent = std::shared_ptr<Event const>;
  static constexpr std::size_t most_waiting = 256;

  // `wake` is called under a lock, and never once close() has returned: it must only pass the news on.
  explicit EventOutbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  void push(SharedEvent event);  // nothing happens once closed
  void close();
  bool is_closed() const;
  std::vector<SharedEvent> take();

private:
  void fold();
  void add_folded(std::string const& topic);

  mutable std::mutex mutex_;
  std::function<void()> wake_;
  std::vector<SharedEvent> waiting_;
  bool is_folded_ = false;
  bool is_closed_ = false;
};

}  // namespace gendan::http
