// The first run: founding the organisation and its first administrator, with a one-time token from the log.
#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/session_api.hpp"
#include "capabilities/identity/session_store.hpp"

namespace gendan::identity {
namespace {

using service::Call;

struct SetUpState {
  bool is_needed = false;
};
BOOST_DESCRIBE_STRUCT(SetUpState, (), (is_needed))

struct SetUp {
  BoundedText<1, 200> token;
  Name organisation_name;
  Zone zone;
  Language language = Language::zh_CN;
  Currency base_currency;
  Name name;
  Code account;
  BoundedText<1, 1000> password;
};
BOOST_DESCRIBE_STRUCT(SetUp, (), (token, organisation_name, zone, language, base_currency, name, account, password))

SetUpState show_set_up(Call& call) { return {!anybody_can_sign_in(call.tx)}; }

service::WithHeaders<SessionView, 201> set_up(service::Detached& request, SetUp const& input) {
  auto const zone = request.read([&](Call& call) {
    if (anybody_can_sign_in(call.tx)) throw conflict("already_set_up");
    return checked_zone("/zone", input.zone);
  });
  auto problems = password_problems("/password", input.password.text(), input.account.text());
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  return request.write_each_time([&](Call& call) {
    if (!take_set_up_token(call.tx, secret_hash(input.token.text()))) throw forbidden("set_up_token_wrong");
    found_organisation(
        call, {input.organisation_name.text(), zone, input.language, std::string(input.base_currency.text()), false});
    NewPerson person{input.account,  input.name, input.password.text(), {"administrator"}, std::nullopt,
                     input.language, zone};
    return opened_session(call, add_person(call, person));
  });
}

}  // namespace

std::optional<std::string> new_set_up_token(service::World& world) {
  auto token = world.random.token(24);
  bool const is_needed = world.database.write([&](sql::Transaction& tx) {
    if (anybody_can_sign_in(tx)) return false;
    set_set_up_token_hash(tx, secret_hash(token));
    return true;
  });
  if (!is_needed) return std::nullopt;
  return token;
}

void found_organisation(Call& call, Organisation const& organisation) {
  OrganisationRow const row{organisation, call.new_id<Id<struct OrganisationTag>>().text(), call.now, 1};
  organisation_table.insert(call.tx, row);
  call.record("organisation", row.id, "organisation_founded", organisation);
}

void install_set_up_routes(service::App& app) {
  using enum http::Method;
  app.route<show_set_up>(get, "/setup", service::anyone(), "Whether the first run is still to be done");
  app.route<set_up>(post, "/setup", service::anyone(), "Found the organisation with the one-time token of the log");
}

}  // namespace gendan::identity
