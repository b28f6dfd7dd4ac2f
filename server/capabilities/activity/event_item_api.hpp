// An event as the timelines and the record show it.
#pragma once

#include <string>

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

}  // namespace gendan::activity
