// What the program lives on: one of each mechanism, made in app/, passed down, never global.
#pragma once

#include <atomic>
#include <cstdint>

#include "platform/clock/clock.hpp"
#include "platform/config/settings.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/crypto/password.hpp"
#include "platform/crypto/random.hpp"
#include "platform/events/record.hpp"
#include "platform/files/store.hpp"
#include "platform/http/event_stream.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/database.hpp"

namespace gendan::service {

class App;

struct World {
  Clock const& clock;
  crypto::Random& random;
  crypto::Keyring const& keyring;
  crypto::PasswordHasher& passwords;
  sql::Database& database;
  files::Store& files;
  events::Record& record;
  http::EventStream& live;
  Log const& log;
  config::Settings const& settings;
  // Grows whenever what somebody may do has changed: answers kept from before it are void.
  std::atomic<std::uint64_t>& access_epoch;
  App const* app = nullptr;  // what is installed; set by App itself
};

}  // namespace gendan::service
