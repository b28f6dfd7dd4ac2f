// Server-sent events (WHATWG HTML 9.2): who is connected, and what each of them may hear.
//
// publish() may be called from any thread and never waits: a connection that cannot keep up hears of topics
// alone (EventOutbox), and one that takes nothing for the write time is closed.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/event_outbox.hpp"

namespace gendan::http {

// One open stream. `wants` is asked for every published topic, on the publisher's thread.
struct EventSubscription {
  std::string person;  // for counting and closing all streams of one person
  std::function<bool(std::string_view topic)> wants;
};

class EventStream {
public:
  static constexpr std::size_t most_streams_of_person = 10;

  EventStream();
  ~EventStream();

  // `data` is one line of JSON (std::invalid_argument otherwise).
  void publish(std::string_view topic, std::string_view data);
  // Ends every stream of this person (signed out, permissions changed).
  void close_person(std::string_view person);
  std::size_t open_streams() const;

  // For the server: attach a connection's outbox. Detach by destroying the returned token; nullptr when this
  // person has most_streams_of_person open.
  std::shared_ptr<void> attach(EventSubscription subscription, std::shared_ptr<EventOutbox> outbox);

private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace gendan::http
