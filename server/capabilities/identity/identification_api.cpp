// From a cookie or a bearer token to the Caller behind it.
#include <algorithm>

#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/kept_answers.hpp"
#include "capabilities/identity/person_store.hpp"
#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::identity {
namespace {

constexpr Milliseconds touched_every = std::chrono::minutes(1);

// A credential that was looked up a moment ago. Holds no secret: the key is the secret's hash.
struct Kept {
  service::Caller caller;
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
  explicit Identification(service::World& world) : world_(world), kept_(world.access_epoch) {}

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
    if (auto kept = kept_.found(hash, now); kept && now < kept->ends_at) return std::move(kept->caller);
    auto const epoch = kept_.epoch();
    auto fresh = (this->*lookup)(hash, now);
    kept_.keep(hash, fresh, now, epoch);
    return std::move(fresh.caller);
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
      return Kept{std::move(caller), session->expires_at};
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
        throw Refusal(RefusalKind::unauthenticated, "token_not_valid").as_refused_access();
      }
      id = token->id;
      is_to_touch = !token->last_used_at || now >= *token->last_used_at + touched_every;
      auto caller = caller_for(tx, token->person_id, "api");
      keep_only(caller, token->permissions);
      caller.token_id = token->id.text();
      return Kept{std::move(caller), token->expires_at.value_or(now + std::chrono::hours(1))};
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
  KeptAnswers<Kept> kept_;
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
