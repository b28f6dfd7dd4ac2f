// The append-only record: every change is one event, written in the change's own transaction. The audit
// trail, the timelines and the outbox are this one table.
//
// Events of one stream ("order/01J…") form a hash chain: hash = SHA-256 over the previous hash and every
// field. Altering, removing or inserting one breaks the chain from there on; cutting the end off, or
// rewriting a whole stream, is found by the signed seals (seal.hpp).
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "platform/crypto/random.hpp"
#include "platform/describe/encode.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::events {

using EventId = Id<struct EventTag>;

// Who did it, and by which way in ("web", "api", "import", "job", "command_line", "set_up").
struct Actor {
  std::string id;    // empty: the system itself
  std::string name;  // as it was then
  std::string via;
  std::string request_id;
};

struct Event {
  EventId id;
  std::string stream;
  std::int64_t position = 0;  // 1, 2, 3 … within the stream
  std::string kind;           // "order_created"
  Instant at;
  std::string actor_id;
  std::string actor_name;
  std::string via;
  std::string request_id;
  describe::RawJson body;
  std::string previous_hash;  // 64 zeros at position 1
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (id, stream, position, kind, at, actor_id, actor_name, via, request_id, body, previous_hash,
                       hash))

// What follows from an event after its commit. Runs at least once per event: safe to repeat.
struct Reaction {
  std::string name;  // unique: "surveys.plan_visit"
  std::string event_kind;
};

class Record {
public:
  // `enqueue` puts one reaction to one event into the durable queue of the same transaction.
  using Enqueue = std::function<void(sql::Transaction&, Reaction const&, Event const&)>;

  explicit Record(crypto::Random& random) : random_(random) {}
  void react(Reaction reaction) { reactions_.emplace(reaction.event_kind, std::move(reaction)); }
  void on_enqueue(Enqueue enqueue) { enqueue_ = std::move(enqueue); }

  Event append(sql::Transaction& tx, std::string stream, std::string kind, Actor const& actor, Instant at,
               std::string body_json);

private:
  crypto::Random& random_;
  std::multimap<std::string, Reaction, std::less<>> reactions_;
  Enqueue enqueue_;
};

std::string event_hash(Event const& event);

std::optional<Event> event_by_id(sql::Transaction& tx, EventId const& id);

// The newest first; `before` is the position to go on from.
// SQL for how many events the stream with this name has, which is SQL too: grows with whatever happens to its resource.
std::string length_of(std::string_view stream);
std::vector<Event> history(sql::Transaction& tx, std::string_view stream, std::optional<std::int64_t> before,
                           int limit);

// The ids of those who did something of these kinds, each once.
std::vector<std::string> actors_of(sql::Transaction& tx, std::string_view stream,
                                   std::vector<std::string_view> const& kinds);

}  // namespace gendan::events
