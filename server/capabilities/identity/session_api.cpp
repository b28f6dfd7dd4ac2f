// Signing in and out, one's own sessions, profile and password.
#include "capabilities/identity/session_api.hpp"
#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/person_store.hpp"
#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"

namespace gendan::identity {
namespace {

using service::Call;
using service::Detached;

struct SignIn {
  BoundedText<1, 200> account;
  BoundedText<1, 1000> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (account, password))

SessionView view_of(Call& call, PersonId const& id, std::string csrf_token) {
  auto const person = find_person(call.tx, id);
  if (!person) throw Refusal(RefusalKind::unauthenticated, "sign_in_needed");
  SessionView view;
  view.person = {id, person->name.text(), person->account.text(), person->department_id,
                 {}, person->language,    person->zone,           person->revision};
  for (auto const& role_id : role_ids_of(call.tx, id)) {
    if (auto const role = find_role(call.tx, role_id)) view.person.roles.push_back(role->code.text());
  }
  for (auto const& [name, scope] : grants_of_person(call.tx, id)) view.permissions.push_back({name, scope});
  view.csrf_token = std::move(csrf_token);
  view.organisation = organisation(call.tx).value_or(Organisation{});
  return view;
}

struct SignInFailed {
  std::string account;
  std::string address;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(SignInFailed, (), (account, address, reason))

struct Subjects {
  std::string account;
  std::string address;
};

void refuse_too_many(sql::Transaction& tx, std::string const& subject, std::int64_t allowed, Instant now) {
  auto const failures = sign_in_failures(tx, subject, now);
  auto const until = failures.last_at + sign_in_delay(failures.failures, allowed);
  if (failures.failures < allowed || now >= until) return;
  auto const seconds = static_cast<int>((until - now).count() / 1000) + 1;
  throw Refusal(RefusalKind::too_many, "too_many_sign_ins").with_retry_after(seconds).as_refused_access();
}

void record_failure(Detached& request, Subjects const& subjects, std::string const& account, char const* reason) {
  request.write_each_time([&](Call& call) {
    add_sign_in_failure(call.tx, subjects.account, call.now);
    add_sign_in_failure(call.tx, subjects.address, call.now);
    call.record("access", "unknown", "sign_in_failed", SignInFailed{account, call.request->remote_address, reason});
  });
}

std::string cookie_text(std::string_view value, bool is_secure, std::int64_t seconds) {
  std::string text(session_cookie);
  text += "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds);
  if (is_secure) text += "; Secure";
  return text;
}

struct Account {
  Subjects subjects;
  std::optional<PersonRow> person;
  std::optional<std::string> hash;
};

Account account_named(Call& call, std::string const& name) {
  Account account{{"account:" + name, "address:" + call.request->remote_address}, {}, {}};
  refuse_too_many(call.tx, account.subjects.account, failures_allowed_per_account, call.now);
  refuse_too_many(call.tx, account.subjects.address, failures_allowed_per_address, call.now);
  account.person = find_person_by_account(call.tx, name);
  if (account.person) account.hash = password_hash(call.tx, account.person->id);
  return account;
}

// A password hash takes long, and nothing may wait for it. An unknown account, a wrong password and an inactive person
// get the same answer after the same work.
service::WithHeaders<SessionView, 201> sign_in(Detached& request, SignIn const& input) {
  auto const name = normalised_account(input.account.text());
  auto const [subjects, person, hash] = request.read([&](Call& call) { return account_named(call, name); });
  auto& passwords = request.world().passwords;
  bool const is_right = hash ? passwords.verified(*hash, input.password.text())
                             : passwords.verified_without_account(input.password.text());
  if (!is_right || !person->is_active) {
    record_failure(request, subjects, name, !hash ? "unknown_account" : is_right ? "inactive" : "wrong_password");
    throw Refusal(RefusalKind::unauthenticated, "account_or_password_wrong");
  }
  std::optional<std::string> new_hash;
  if (passwords.needs_rehash(*hash)) new_hash = passwords.hash(input.password.text());
  return request.write_each_time([&, &id = person->id, &checked = *hash, &account = subjects.account](Call& call) {
    // Set anew meanwhile, it was not this one that is right.
    if (password_hash(call.tx, id) != checked) throw Refusal(RefusalKind::unauthenticated, "account_or_password_wrong");
    clear_sign_in_failures(call.tx, account);
    if (new_hash) set_password_hash(call.tx, id, *new_hash, call.now);
    return opened_session(call, id);
  });
}

SessionView show_session(Call& call) {
  if (call.caller.person_id.empty()) throw Refusal(RefusalKind::unauthenticated, "sign_in_needed");
  return view_of(call, *PersonId::parsed(call.caller.person_id), call.caller.csrf_token);
}

service::WithHeaders<void> sign_out(Call& call) {
  auto const person = *PersonId::parsed(call.caller.person_id);
  if (auto const session = SessionId::parsed(call.caller.session_id)) end_session(call.tx, person, *session);
  access_changed(call);
  call.record("people", call.caller.person_id, "signed_out", describe::RawJson{"{}"});
  return {{{"Set-Cookie", cookie_text("", call.request->is_secure, 0)}}};
}

struct SessionItem {
  SessionId id;
  Instant created_at;
  Instant last_seen_at;
  std::string address;
  std::string user_agent;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(SessionItem, (), (id, created_at, last_seen_at, address, user_agent, is_current))
service::Page<SessionItem> list_sessions(Call& call) {
  service::Page<SessionItem> list;  // all of them: they end by themselves
  for (auto& row : sessions_of(call.tx, *PersonId::parsed(call.caller.person_id))) {
    bool const is_current = row.id.text() == call.caller.session_id;
    list.items.push_back({row.id, row.created_at, row.last_seen_at, row.address, row.user_agent, is_current});
  }
  return list;
}

void end_one_session(Call& call, SessionId const& id) {
  if (!end_session(call.tx, *PersonId::parsed(call.caller.person_id), id)) throw not_found("no_such_session");
  access_changed(call);
  call.record("people", call.caller.person_id, "session_ended", describe::RawJson{"{}"});
}

struct ProfileEdit {
  Name name;
  Language language = Language::zh_CN;
  Zone zone;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ProfileEdit, (), (name, language, zone, revision))

SessionView edit_profile(Call& call, ProfileEdit const& edit) {
  auto const id = *PersonId::parsed(call.caller.person_id);
  auto const before = find_person(call.tx, id);
  if (!before) throw not_found("no_such_person");
  // Signatures and the record show it.
  if (edit.name != before->name && !call.caller.may("people.write"))
    throw Refusal(RefusalKind::forbidden, "permission_needed", {Problem{"/name", "permission_needed", "people.write"}});
  auto after = *before;
  after.name = edit.name;
  after.language = edit.language;
  after.zone = checked_zone("/zone", edit.zone);
  store_person(call, *before, after, edit.revision);
  return view_of(call, id, call.caller.csrf_token);
}

struct PasswordChange {
  BoundedText<1, 1000> current_password;
  BoundedText<1, 1000> new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, new_password))

// In no transaction while it hashes, like signing in.
void change_password(Detached& request, PasswordChange const& change) {
  struct Own {
    PersonId id;
    std::string subject;
    std::optional<PersonRow> person;
    std::optional<std::string> hash;
  };
  auto const own = request.read([&](Call& call) {
    auto const id = *PersonId::parsed(call.caller.person_id);
    Own found{id, "password:" + id.text(), find_person(call.tx, id), password_hash(call.tx, id)};
    refuse_too_many(call.tx, found.subject, failures_allowed_per_account, call.now);
    return found;
  });
  auto& passwords = request.world().passwords;
  if (!own.person || !own.hash || !passwords.verified(*own.hash, change.current_password.text())) {
    request.write_each_time([&](Call& call) { add_sign_in_failure(call.tx, own.subject, call.now); });
    throw invalid("/current_password", "wrong_password");
  }
  auto problems = password_problems("/new_password", change.new_password.text(), own.person->account.text());
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  auto const new_hash = passwords.hash(change.new_password.text());
  request.write_each_time([&](Call& call) {
    if (password_hash(call.tx, own.id) != *own.hash) throw invalid("/current_password", "wrong_password");
    set_password_hash(call.tx, own.id, new_hash, call.now);
    end_sessions_of(call.tx, own.id, call.caller.session_id);
    clear_sign_in_failures(call.tx, own.subject);
    access_changed(call);
    call.record("people", own.id.text(), "password_changed", describe::RawJson{"{}"});
  });
}

}  // namespace

service::WithHeaders<SessionView, 201> opened_session(Call& call, PersonId const& person) {
  auto const token = call.world.random.token();
  auto const limits = session_limits(call.world.settings);
  session_table.insert(
      call.tx, {call.new_id<SessionId>(), secret_hash(token), person, call.now, call.now, call.now + limits.absolute,
                call.request->remote_address, std::string(call.request->header("user-agent").substr(0, 300))});
  auto const signed_in = caller_for(call.tx, person, "web");
  Call as_person{call.world, signed_in, call.tx, call.now, call.request};
  as_person.record("people", person.text(), "signed_in", describe::RawJson{"{}"});
  auto const lifetime = std::chrono::duration_cast<std::chrono::seconds>(limits.absolute).count();
  auto const cookie = cookie_text(token, call.request->is_secure, lifetime);
  return {view_of(call, person, csrf_token_of(token)), {{"Set-Cookie", cookie}}};
}

void install_session_routes(service::App& app) {
  using enum http::Method;
  app.route<sign_in>(post, "/session", service::anyone(), "Sign in");
  app.route<show_session>(get, "/session", service::signed_in(), "Show who is signed in and what they may do");
  app.route<sign_out>(del, "/session", service::signed_in(), "Sign out");
  app.route<list_sessions>(get, "/sessions", service::signed_in(), "List one's own sessions");
  app.route<end_one_session>(del, "/sessions/{id}", service::signed_in(), "End one of one's own sessions");
  app.route<edit_profile>(put, "/profile", service::signed_in(), "Edit one's own profile");
  app.route<change_password>(put, "/profile/password", service::signed_in(), "Change one's own password");
}

}  // namespace gendan::identity
