// From a cookie or a bearer token to the Caller behind it.
#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/person_store.hpp"
#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::identity {
namespace {

constexpr Milliseconds kept_for = std::chrono::seconds(5);
constexpr Milliseconds touched_every = std::chrono::minutes(1);
constexpr std::size_t most_kept = 10'000;

// A credential that was looked up a moment ago. Holds no secret: the key is the secret's hash.
struct Kept {
  service::Caller caller;
  Instant read_at;
  Instant ends_at;  // the session's or the token's own end
};

Refusal session_ended() { return Refusal(RefusalKind::unauthenticated, "session_ended"); }

void keep_only(service::Caller& caller, std::vector<std::string> const& permissions) {
  if (permissions.empty()) return;
  auto grants = *caller.grants;
  std::erase_if(grants, [&](auto const& grant) {
    return std::find(permissions.begin(), permissions.end(), grant.first) == permissions.end();
  });
  caller.grants = std::make_shared<service::Grants const>(std::move(grants));
}

class Identification {
public:
  explicit Identification(service::World& world) : world_(world) {}

  service::Caller operator()(http::Request const& request) {
    auto const authorization = request.header("authorization");
    if (!authorization.empty()) {
      if (!authorization.starts_with("Bearer ")) throw Refusal(RefusalKind::unauthenticated, "bearer_token_needed");
      return known(secret_hash(authorization.substr(7)), &Identification::by_token);
    }
    auto const cookie = request.cookie(session_cookie);
    if (cookie.empty()) return {};
    auto caller = known(secret_hash(cookie), &Identification::by_session);
    caller.csrf_token = csrf_token_of(cookie);
    return caller;
  }

private:
  using Lookup = Kept (Identification::*)(std::string const& hash, Instant now);

  service::Caller known(std::string const& hash, Lookup lookup) {
    auto const now = world_.clock.now();
    {
      std::lock_guard const lock(mutex_);
      if (auto const epoch = world_.access_epoch.load(); epoch != epoch_) {
        kept_.clear();
        epoch_ = epoch;
      }
      auto const kept = kept_.find(hash);
      if (kept != kept_.end() && now < kept->second.read_at + kept_for && now < kept->second.ends_at) {
        return kept->second.caller;
      }
    }
    auto const epoch = world_.access_epoch.load();
    auto kept = (this->*lookup)(hash, now);
    std::lock_guard const lock(mutex_);
    if (epoch != world_.access_epoch.load()) return kept.caller;  // read before a change: good for once only
    if (kept_.size() >= most_kept) kept_.clear();
    return kept_.insert_or_assign(hash, std::move(kept)).first->second.caller;
  }

  Kept by_session(std::string const& hash, Instant now) {
    bool is_to_touch = false;
    SessionId id;
    auto kept = world_.database.read([&](sql::Transaction& tx) {
      auto const session = find_session(tx, hash);
      if (!session ||
          session_has_ended(session->created_at, session->last_seen_at, now, session_limits(world_.settings)))
        throw session_ended();
      id = session->id;
      is_to_touch = now >= session->last_seen_at + touched_every;
      auto caller = caller_for(tx, session->person_id, "web");
      caller.session_id = session->id.text();
      return Kept{std::move(caller), now, session->expires_at};
    });
    if (is_to_touch) note_use([&](sql::Transaction& tx) { touch_session(tx, id, now); });
    return kept;
  }

  Kept by_token(std::string const& hash, Instant now) {
    bool is_to_touch = false;
    ApiTokenId id;
    auto kept = world_.database.read([&](sql::Transaction& tx) {
      auto const token = find_api_token(tx, hash);
      if (!token || (token->expires_at && now >= *token->expires_at)) {
        throw Refusal(RefusalKind::unauthenticated, "token_not_valid");
      }
      id = token->id;
      is_to_touch = !token->last_used_at || now >= *token->last_used_at + touched_every;
      auto caller = caller_for(tx, token->person_id, "api");
      keep_only(caller, token->permissions);
      caller.token_id = token->id.text();
      return Kept{std::move(caller), now, token->expires_at.value_or(now + std::chrono::hours(1))};
    });
    if (is_to_touch) note_use([&](sql::Transaction& tx) { touch_api_token(tx, id, now); });
    return kept;
  }

  // That a credential is in use is worth a write, not a refusal: while the database takes no writes, people
  // still read.
  void note_use(std::function<void(sql::Transaction&)> const& touch) {
    try {
      world_.database.write(touch);
    } catch (sql::Unavailable const& unavailable) {
      world_.log.warning("use_not_noted", {{"reason", unavailable.code()}});
    }
  }

  service::World& world_;
  std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;
  std::uint64_t epoch_ = 0;
};

}  // namespace

void access_changed(service::Call& call) {
  call.tx.after_commit([&world = call.world] { world.access_epoch.fetch_add(1); });
  call.announce("access", call.caller.person_id);
}

SessionLimits session_limits(config::Settings const& settings) {
  return {std::chrono::minutes(settings.session.idle_minutes), std::chrono::hours(settings.session.absolute_hours)};
}

std::string csrf_token_of(std::string_view session_token) {
  return crypto::hex(crypto::keyed_hash("gendan:csrf-token", session_token));
}

service::Caller caller_for(sql::Transaction& tx, PersonId const& id, std::string via) {
  auto const person = find_person(tx, id);
  if (!person || !person->is_active) throw session_ended();
  service::Caller caller;
  caller.person_id = id.text();
  caller.name = person->name.text();
  caller.department_id = person->department_id ? person->department_id->text() : std::string();
  caller.language = language_text(person->language);
  caller.zone = person->zone;
  caller.via = std::move(via);
  caller.grants = std::make_shared<service::Grants const>(grants_of_person(tx, id));
  return caller;
}

service::Caller caller_in_place_of(sql::Transaction& tx, service::Caller const& deputy, PersonId const& person) {
  auto caller = caller_for(tx, person, deputy.via);
  auto const id = ApiTokenId::parsed(deputy.token_id);
  if (!id) return caller;
  auto const token = find_api_token_by_id(tx, *id);
  if (!token) throw Refusal(RefusalKind::unauthenticated, "token_not_valid");
  keep_only(caller, token->permissions);
  return caller;
}

std::function<service::Caller(http::Request const&)> identification(service::World& world) {
  auto const shared = std::make_shared<Identification>(world);
  return [shared](http::Request const& request) { return (*shared)(request); };
}

}  // namespace gendan::identity
