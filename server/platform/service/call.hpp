// One call of a handler: who, when, in which transaction, in which world.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "platform/describe/encode.hpp"
#include "platform/events/record.hpp"
#include "platform/http/message.hpp"
#include "platform/service/caller.hpp"
#include "platform/service/world.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::service {

struct Call {
  World& world;
  Caller const& caller;
  sql::Transaction& tx;
  Instant now;                             // one instant for everything this call writes
  http::Request const* request = nullptr;  // absent in jobs, reactions and on the command line

  template <class SomeId>
  SomeId new_id() {
    return SomeId::made(now, world.random.id_randomness());
  }

  events::Actor actor() const {
    return {caller.person_id, caller.name, caller.via, request == nullptr ? std::string() : request->id};
  }

  // Appends to the record and tells every open page that `topic`/`id` has changed. The stream is
  // "<topic>/<id>", so that a resource, its history and its live updates share one name.
  template <class Body>
  events::Event record(std::string_view topic, std::string_view id, std::string kind, Body const& body) {
    return record_json(topic, id, std::move(kind), describe::encoded(body));
  }
  events::Event record_json(std::string_view topic, std::string_view id, std::string kind, std::string body_json);

  // Tells open pages only.
  void announce(std::string_view topic, std::string_view id);
};

}  // namespace gendan::service
