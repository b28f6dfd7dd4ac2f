#include "platform/events/record.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/describe/row.hpp"

namespace gendan::events {
namespace {

describe::Table<Event> const event_table{"event"};

std::string const select_event = "select " + describe::columns<Event>() + " from event";

constexpr char read_head[] = "select length, hash from event_stream where stream = $1";

constexpr char write_head[] = R"sql(
  insert into event_stream (stream, length, hash, is_sealed) values ($1, $2, $3, false)
  on conflict (stream) do update set length = excluded.length, hash = excluded.hash, is_sealed = false
)sql";

}  // namespace

std::string event_hash(Event const& event) {
  crypto::Sha256 hash;
  auto const add = [&](std::string_view part) {  // length first, so that no two field lists read alike
    hash.add(std::to_string(part.size()));
    hash.add(":");
    hash.add(part);
  };
  add(event.previous_hash);
  add(event.id.text());
  add(event.stream);
  add(std::to_string(event.position));
  add(event.kind);
  add(std::to_string(event.at.unix_milliseconds()));
  add(event.actor_id);
  add(event.actor_name);
  add(event.via);
  add(event.request_id);
  add(event.body.text);
  return crypto::hex(hash.digest());
}

Event Record::append(sql::Transaction& tx, std::string stream, std::string kind, Actor const& actor, Instant at,
                     std::string body_json) {
  Event event;
  event.id = EventId::made(at, random_.id_randomness());
  event.stream = std::move(stream);
  event.kind = std::move(kind);
  event.at = at;
  event.actor_id = actor.id;
  event.actor_name = actor.name;
  event.via = actor.via;
  event.request_id = actor.request_id;
  event.body.text = std::move(body_json);
  event.position = 1;
  event.previous_hash = std::string(64, '0');
  {
    auto head = tx.query(read_head, event.stream);
    if (head.next()) {
      event.position = head.integer(0) + 1;
      event.previous_hash = std::string(head.text(1));
    }
  }
  event.hash = event_hash(event);
  event_table.insert(tx, event);
  tx.run(write_head, event.stream, event.position, event.hash);
  auto const [first, last] = reactions_.equal_range(event.kind);
  for (auto reaction = first; reaction != last; ++reaction) enqueue_(tx, reaction->second, event);
  return event;
}

std::string length_of(std::string_view stream) {
  return "coalesce((select length from event_stream where stream = " + std::string(stream) + "), 0)";
}

std::optional<Event> event_by_id(sql::Transaction& tx, EventId const& id) {
  return describe::first<Event>(tx.query(select_event + " where id = $1", id.text()));
}

std::vector<Event> history(sql::Transaction& tx, std::string_view stream, std::optional<std::int64_t> before,
                           int limit) {
  static std::string const statement =
      select_event + " where stream = $1 and position < $2 order by position desc limit $3";
  return describe::all<Event>(tx.query(statement, stream, before.value_or(INT64_MAX), limit));
}

std::vector<std::string> actors_of(sql::Transaction& tx, std::string_view stream,
                                   std::vector<std::string_view> const& kinds) {
  std::vector<std::string> actors;
  for (auto rows = tx.query("select actor_id, kind from event where stream = $1 and actor_id <> ''", stream);
       rows.next();) {
    std::string actor(rows.text(0));
    if (std::ranges::find(kinds, rows.text(1)) == kinds.end()) continue;
    if (std::ranges::find(actors, actor) == actors.end()) actors.push_back(std::move(actor));
  }
  return actors;
}

}  // namespace gendan::events
