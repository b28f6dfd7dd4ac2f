#include "platform/service/idempotency.hpp"

#include <map>

#include "base/refusal.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/describe/decode.hpp"
#include "platform/describe/encode.hpp"
#include "platform/service/sealed.hpp"

namespace gendan::service {
namespace {

constexpr char find_answer[] = "select request_hash, status, headers, body from idempotent_answer where key_hash = $1";
constexpr char store_answer[] = R"sql(
  insert into idempotent_answer (key_hash, request_hash, status, headers, body, created_at) values ($1, $2, $3, $4, $5, $6)
)sql";
constexpr char forget_answers[] = R"sql(
  delete from idempotent_answer where key_hash in (
    select key_hash from idempotent_answer where created_at < $1 order by created_at limit 1000)
)sql";

std::string context(std::string_view part, std::string_view key_hash) {
  return "service.idempotent_answer." + std::string(part) + "/" + std::string(key_hash);
}

// Sealed and as text.
std::string sealed(crypto::Keyring const& keyring, std::string_view part, std::string_view key_hash,
                   std::string_view text) {
  return describe::Form<Sealed>::to_text({keyring.sealed(context(part, key_hash), text)});
}

std::string opened(crypto::Keyring const& keyring, std::string_view part, std::string_view key_hash,
                   std::string_view text) {
  Sealed value;
  if (describe::Form<Sealed>::from_text(text, value)) throw crypto::SealBroken("a stored answer is not sealed");
  return keyring.opened(context(part, key_hash), value.bytes);
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (auto const part : parts) {
    text += part;
    text += '\n';
  }
  return text;
}

// An upload says by its parameters what its content is for; other requests that change something have none.
std::string hash_of(http::Request const& request, std::string_view content_hash) {
  auto text = joined({http::method_text(request.method), request.path, request.body});
  if (content_hash.empty()) return crypto::sha256_hex(text);
  for (auto const& [name, value] : request.query) text += joined({name, value});
  return crypto::sha256_hex(text + std::string(content_hash));
}

// A request that came with a key.
struct Attempt {
  std::string key_hash;
  std::string request_hash;
};

std::optional<Attempt> attempt_of(Call const& call, std::string_view content_hash) {
  auto const& request = *call.request;
  auto const key = request.header("idempotency-key");
  if (request.method != http::Method::post || key.empty()) return std::nullopt;
  if (text_fault(key, 1, 200, Lines::one)) throw invalid("idempotency-key", "not_a_key", "1..200");
  auto const caller_id = call.caller.person_id + "/" + call.caller.token_id;
  return Attempt{crypto::sha256_hex(joined({caller_id, key})), hash_of(request, content_hash)};
}

std::optional<http::Response> known_answer(Call& call, Attempt const& attempt) {
  auto const& keyring = call.world.keyring;
  auto const& key_hash = attempt.key_hash;
  auto known = call.tx.query(find_answer, key_hash);
  if (!known.next()) return std::nullopt;
  if (known.text(0) != attempt.request_hash) throw conflict("idempotency_key_reused");
  http::Response response;
  response.status = static_cast<int>(known.integer(1));
  auto const headers = opened(keyring, "headers", key_hash, known.text(2));
  for (auto& [name, value] : describe::decoded<std::map<std::string, std::string>>(headers))
    response.headers.emplace_back(name, value);
  response.headers.emplace_back("Idempotent-Replay", "true");
  response.body = opened(keyring, "body", key_hash, known.text(3));
  return response;
}

}  // namespace

http::Response answered_once(Call& call, std::string_view content_hash, std::function<http::Response()> const& work) {
  auto const attempt = attempt_of(call, content_hash);
  if (!attempt) return work();
  if (auto known = known_answer(call, *attempt)) return *std::move(known);
  auto response = work();
  auto const& keyring = call.world.keyring;
  std::map<std::string, std::string> const headers(response.headers.begin(), response.headers.end());
  call.tx.run(store_answer, attempt->key_hash, attempt->request_hash, response.status,
              sealed(keyring, "headers", attempt->key_hash, describe::encoded(headers)),
              sealed(keyring, "body", attempt->key_hash, response.body), call.now.unix_milliseconds());
  return response;
}

std::optional<http::Response> stored_answer(Call& call) {
  auto const attempt = attempt_of(call, {});
  return attempt ? known_answer(call, *attempt) : std::nullopt;
}

std::int64_t forget_old_answers(sql::Transaction& tx, Instant now) {
  return tx.run(forget_answers, (now - std::chrono::hours(24)).unix_milliseconds());
}

}  // namespace gendan::service
