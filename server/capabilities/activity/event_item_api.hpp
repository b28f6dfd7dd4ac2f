// An event as the timelines and the record show it.
#pragma once

#include <map>
#include <string>

#include "capabilities/activity/activity.hpp"
#include "platform/events/record.hpp"

namespace gendan::activity {

struct EventItem {
  events::EventId id;
  std::string stream;
  std::int64_t position = 0;
  std::string kind;
  Instant at;
  std::string actor_id;
  std::string actor_name;
  std::string via;
  describe::RawJson body;
};
BOOST_DESCRIBE_STRUCT(EventItem, (), (id, stream, position, kind, at, actor_id, actor_name, via, body))

// What the caller is not to know yet of the events that they are shown; each thing is asked once.
class Withheld {
public:
  explicit Withheld(service::Call& call) : call_(call) {}
  // Whether it took away what this event says.
  bool takes_from(EventItem& item);

private:
  service::Call& call_;
  std::map<std::string, bool> by_stream_and_kind_;
};

}  // namespace gendan::activity
