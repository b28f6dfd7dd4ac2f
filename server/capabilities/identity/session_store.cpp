#include "capabilities/identity/session_store.hpp"

#include "capabilities/identity/account.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::identity {

describe::Table<SessionRow> const session_table{"session"};
describe::Table<ApiTokenRow> const api_token_table{"api_token"};

namespace {
std::string const select_session = "select " + describe::columns<SessionRow>() + " from session";
std::string const select_api_token = "select " + describe::columns<ApiTokenRow>() + " from api_token";

constexpr char count_failure[] = R"sql(
  insert into sign_in_failure (subject, failures, last_at) values ($1, 1, $2)
  on conflict (subject) do update set
    failures = case when sign_in_failure.last_at < $3 then 1 else sign_in_failure.failures + 1 end,
    last_at = excluded.last_at
)sql";
constexpr char forget_sessions[] = R"sql(
  delete from session where id in (select id from session where expires_at <= $1 order by expires_at limit 1000)
)sql";
constexpr char write_set_up_token[] = R"sql(
  insert into set_up_token (is_only, token_hash) values (true, $1)
  on conflict (is_only) do update set token_hash = excluded.token_hash
)sql";
}  // namespace

std::string secret_hash(std::string_view secret) {
  // The secrets are random, so a fast hash is enough; the key only keeps this use apart from others.
  auto const digest = crypto::keyed_hash("gendan:session-or-api-token", secret);
  return crypto::hex(digest);
}

std::optional<SessionRow> find_session(sql::Transaction& tx, std::string_view token_hash) {
  return describe::first<SessionRow>(tx.query(select_session + " where token_hash = $1", token_hash));
}

std::vector<SessionRow> sessions_of(sql::Transaction& tx, PersonId const& person) {
  return describe::all<SessionRow>(
      tx.query(select_session + " where person_id = $1 order by last_seen_at desc limit 200", person.text()));
}

void touch_session(sql::Transaction& tx, SessionId const& id, Instant at) {
  tx.run("update session set last_seen_at = $2 where id = $1 and last_seen_at < $2", id.text(), at.unix_milliseconds());
}

bool end_session(sql::Transaction& tx, PersonId const& person, SessionId const& id) {
  return tx.run("delete from session where id = $1 and person_id = $2", id.text(), person.text()) == 1;
}

void end_sessions_of(sql::Transaction& tx, PersonId const& person, std::string_view but_session_id) {
  tx.run("delete from session where person_id = $1 and id <> $2", person.text(), but_session_id);
}

std::int64_t forget_expired_sessions(sql::Transaction& tx, Instant now) {
  return tx.run(forget_sessions, now.unix_milliseconds());
}

std::optional<ApiTokenRow> find_api_token(sql::Transaction& tx, std::string_view token_hash) {
  return describe::first<ApiTokenRow>(tx.query(select_api_token + " where token_hash = $1", token_hash));
}

std::optional<ApiTokenRow> find_api_token_by_id(sql::Transaction& tx, ApiTokenId const& id) {
  return describe::first<ApiTokenRow>(tx.query(select_api_token + " where id = $1", id.text()));
}

void add_to_tokens_with(sql::Transaction& tx, std::string_view permission, std::string_view other) {
  auto const as_stored = [](std::string_view name) { return '"' + std::string(name) + '"'; };  // of a list in JSON
  tx.run("update api_token set permissions = replace(permissions, $1, $2) where permissions like $3", as_stored(other),
         as_stored(other) + ',' + as_stored(permission), '%' + as_stored(other) + '%');
}

void touch_api_token(sql::Transaction& tx, ApiTokenId const& id, Instant at) {
  tx.run("update api_token set last_used_at = $2 where id = $1", id.text(), at.unix_milliseconds());
}

bool delete_api_token(sql::Transaction& tx, ApiTokenId const& id) {
  return tx.run("delete from api_token where id = $1", id.text()) == 1;
}

SignInFailures sign_in_failures(sql::Transaction& tx, std::string_view subject, Instant now) {
  auto rows = tx.query("select failures, last_at from sign_in_failure where subject = $1 and last_at >= $2", subject,
                       (now - failures_forgotten_after).unix_milliseconds());
  if (!rows.next()) return {};
  return {rows.integer(0), Instant::from_unix_milliseconds(rows.integer(1))};
}

void add_sign_in_failure(sql::Transaction& tx, std::string_view subject, Instant now) {
  tx.run(count_failure, subject, now.unix_milliseconds(), (now - failures_forgotten_after).unix_milliseconds());
}

void clear_sign_in_failures(sql::Transaction& tx, std::string_view subject) {
  tx.run("delete from sign_in_failure where subject = $1", subject);
}

void set_set_up_token_hash(sql::Transaction& tx, std::string_view hash) { tx.run(write_set_up_token, hash); }

bool take_set_up_token(sql::Transaction& tx, std::string_view hash) {
  return tx.run("delete from set_up_token where token_hash = $1", hash) == 1;
}

}  // namespace gendan::identity
