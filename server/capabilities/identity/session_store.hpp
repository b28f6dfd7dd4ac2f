// Sessions, API tokens and failed sign-ins as rows. Only hashes of secrets are stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "platform/describe/row.hpp"

namespace gendan::identity {

using SessionId = Id<struct SessionTag>;
using ApiTokenId = Id<struct ApiTokenTag>;

struct SessionRow {
  SessionId id;
  std::string token_hash;
  PersonId person_id;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
  std::string address;
  std::string user_agent;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (id, token_hash, person_id, created_at, last_seen_at, expires_at, address, user_agent))

struct ApiTokenRow {
  ApiTokenId id;
  std::string token_hash;
  PersonId person_id;
  Name name;
  std::vector<std::string> permissions;  // empty: all of the person's
  Instant created_at;
  std::optional<Instant> expires_at;
  std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(ApiTokenRow, (),
                      (id, token_hash, person_id, name, permissions, created_at, expires_at, last_used_at))

extern describe::Table<SessionRow> const session_table;
extern describe::Table<ApiTokenRow> const api_token_table;

// What is stored and looked up instead of a secret of 256 random bits.
std::string secret_hash(std::string_view secret);

std::optional<SessionRow> find_session(sql::Transaction& tx, std::string_view token_hash);
std::vector<SessionRow> sessions_of(sql::Transaction& tx, PersonId const& person);
void touch_session(sql::Transaction& tx, SessionId const& id, Instant at);
bool end_session(sql::Transaction& tx, PersonId const& person, SessionId const& id);
void end_sessions_of(sql::Transaction& tx, PersonId const& person, std::string_view but_session_id);
std::int64_t forget_expired_sessions(sql::Transaction& tx, Instant now);

std::optional<ApiTokenRow> find_api_token(sql::Transaction& tx, std::string_view token_hash);
std::optional<ApiTokenRow> find_api_token_by_id(sql::Transaction& tx, ApiTokenId const& id);
void touch_api_token(sql::Transaction& tx, ApiTokenId const& id, Instant at);
// To every token that is limited to permissions with the other one among them.
void add_to_tokens_with(sql::Transaction& tx, std::string_view permission, std::string_view other);
bool delete_api_token(sql::Transaction& tx, ApiTokenId const& id);

struct SignInFailures {
  std::int64_t failures = 0;
  Instant last_at;
};
SignInFailures sign_in_failures(sql::Transaction& tx, std::string_view subject, Instant now);
void add_sign_in_failure(sql::Transaction& tx, std::string_view subject, Instant now);
void clear_sign_in_failures(sql::Transaction& tx, std::string_view subject);

void set_set_up_token_hash(sql::Transaction& tx, std::string_view hash);
bool take_set_up_token(sql::Transaction& tx, std::string_view hash);

}  // namespace gendan::identity
