// API tokens: one's own, limited to a part of one's permissions.
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/session_store.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::identity {
namespace {

using service::Call;
using service::Created;

struct TokenContent {
  Name name;
  std::vector<std::string> permissions;  // empty: all of one's own
  std::optional<Instant> expires_at;
};
BOOST_DESCRIBE_STRUCT(TokenContent, (), (name, permissions, expires_at))

struct TokenView {
  ApiTokenId id;
  std::string name;
  PersonId person_id;
  std::vector<std::string> permissions;
  Instant created_at;
  std::optional<Instant> expires_at;
  std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(TokenView, (), (id, name, person_id, permissions, created_at, expires_at, last_used_at))
struct NewTokenView : TokenView {
  std::string token;  // shown once
};
BOOST_DESCRIBE_STRUCT(NewTokenView, (TokenView), (token))

TokenView view_of(ApiTokenRow const& row) {
  return {row.id, row.name.text(), row.person_id, row.permissions, row.created_at, row.expires_at, row.last_used_at};
}

std::string new_token_text(Call& call) { return "gdn_" + call.world.random.token(); }

ApiTokenRow stored_token(Call& call, PersonId const& person, TokenContent const& content, std::string_view text) {
  ApiTokenRow const row{
      call.new_id<ApiTokenId>(), secret_hash(text), person, content.name, content.permissions, call.now,
      content.expires_at,        std::nullopt};
  api_token_table.insert(call.tx, row);
  call.record("tokens", row.id.text(), "token_created", view_of(row));
  return row;
}

constexpr service::Sorts token_sorts{"-created_at", {{"created_at", "t.created_at", service::SortKind::number}}};

service::Page<TokenView> list_tokens(Call& call, service::PageInput<token_sorts> const& input) {
  service::ListQuery query(describe::columns<ApiTokenRow>("t."), "api_token t");
  query.where("t.person_id = ?", call.caller.person_id);
  auto rows = query.page<ApiTokenRow>(call.tx, input, "t.id");
  service::Page<TokenView> page;
  for (auto const& row : rows.items) page.items.push_back(view_of(row));
  page.next = std::move(rows.next);
  return page;
}

Created<NewTokenView> create_token(Call& call, TokenContent const& content) {
  if (!call.caller.token_id.empty()) throw forbidden("token_cannot_make_tokens");
  std::vector<Problem> problems;
  for (std::size_t index = 0; index < content.permissions.size(); ++index) {
    if (!call.caller.may(content.permissions[index])) {
      problems.push_back({"/permissions/" + std::to_string(index), "not_ones_own", {}});
    }
  }
  if (content.expires_at && *content.expires_at <= call.now) problems.push_back({"/expires_at", "in_the_past", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  auto const text = new_token_text(call);
  auto const row = stored_token(call, *PersonId::parsed(call.caller.person_id), content, text);
  return {{view_of(row), text}, "/tokens/" + row.id.text()};
}

// One's own, or those of people one administers.
bool may_revoke(Call& call, PersonId const& owner) {
  if (owner.text() == call.caller.person_id) return true;
  auto const person = find_person(call.tx, owner);
  auto const department = person && person->department_id ? person->department_id->text() : std::string();
  return call.caller.reaches("people.write", owner.text(), department);
}

void revoke_token(Call& call, ApiTokenId const& id) {
  auto const row = find_api_token_by_id(call.tx, id);
  if (!row || !may_revoke(call, row->person_id)) throw not_found("no_such_token");
  delete_api_token(call.tx, id);
  access_changed(call);
  call.record("tokens", id.text(), "token_revoked", view_of(*row));
}

}  // namespace

std::string add_api_token(Call& call, PersonId const& person, Name const& name) {
  auto text = new_token_text(call);
  stored_token(call, person, {name, {}, std::nullopt}, text);
  return text;
}

void install_token_routes(service::App& app) {
  using enum http::Method;
  app.route<list_tokens>(get, "/tokens", service::signed_in(), "List one's own API tokens");
  app.route<create_token>(post, "/tokens", service::signed_in(), "Make an API token; its text is shown once");
  app.route<revoke_token>(del, "/tokens/{id}", service::signed_in(), "Revoke an API token");
}

}  // namespace gendan::identity
