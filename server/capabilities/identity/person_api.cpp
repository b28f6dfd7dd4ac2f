// People and departments, as administrators keep them.
#include "capabilities/identity/person_api.hpp"

#include <algorithm>

#include "base/email_address.hpp"
#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/revision.hpp"

namespace gendan::identity {
namespace {

using service::Call;
using service::Created;
using service::Detached;

struct PersonContent {
  Code account;
  Name name;
  std::optional<Label> email;
  std::optional<DepartmentId> department_id;
  std::vector<RoleId> role_ids;
  Language language = Language::zh_CN;
  Zone zone;
};
BOOST_DESCRIBE_STRUCT(PersonContent, (), (account, name, email, department_id, role_ids, language, zone))

struct PersonCreation : PersonContent {
  std::optional<BoundedText<1, 1000>> password;  // without one they cannot sign in yet
};
BOOST_DESCRIBE_STRUCT(PersonCreation, (PersonContent), (password))

struct PersonEdit : PersonContent {
  bool is_active = true;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(PersonEdit, (PersonContent), (is_active, revision))

std::string department_of(PersonRow const& row) {
  return row.department_id ? row.department_id->text() : std::string();
}

// Everybody is their own; out of reach reads like not there.
PersonRow reachable_person(Call& call, PersonId const& id, std::string_view permission = "people.read") {
  auto row = find_person(call.tx, id);
  if (!row || !call.caller.reaches("people.read", id.text(), department_of(*row)))
    throw unseen("no_such_person", row.has_value());
  call.caller.require_reach(permission, id.text(), department_of(*row));
  return *std::move(row);
}

// Into a department one's permission reaches, also oneself: with it comes what is that department's.
void refuse_move(Call& call, PersonRow const& before, PersonRow const& after) {
  if (after.department_id != before.department_id) {
    call.caller.require_reach("people.write", "", department_of(after));
  }
}

// Roles a person has already stay, whoever edits the person.
void refuse_roles_beyond_own(Call& call, std::vector<RoleId> const& before, std::vector<RoleId> const& after) {
  for (std::size_t index = 0; index < after.size(); ++index) {
    if (std::ranges::find(before, after[index]) != before.end()) continue;
    refuse_more_than_own(call, "/role_ids/" + std::to_string(index), grants_of_role(call.tx, after[index]));
  }
}

// Whoever sets a person's password can act as that person.
void refuse_acting_beyond_own(Call& call, PersonId const& id) {
  for (auto const& role : role_ids_of(call.tx, id)) refuse_more_than_own(call, "", grants_of_role(call.tx, role));
}

// One that was kept before it was asked for may stay.
char const* email_fault(std::optional<Label> const& email, std::optional<Label> const& before) {
  if (!email || email->text().empty() || email == before) return nullptr;
  auto const address = EmailAddress::parsed(email->text());
  if (!address) return "not_an_email_address";
  return address->is_deliverable() ? nullptr : "not_deliverable";
}

std::vector<Problem> content_problems(Call& call, PersonContent const& content,
                                      std::optional<Label> const& email_before) {
  std::vector<Problem> problems;
  if (auto const* fault = email_fault(content.email, email_before)) problems.push_back({"/email", fault, {}});
  if (normalised_account(content.account.text()).find_first_of(" \t") != std::string::npos) {
    problems.push_back({"/account", "has_blanks", {}});
  }
  if (content.department_id && !find_department(call.tx, *content.department_id)) {
    problems.push_back({"/department_id", "no_such_department", {}});
  }
  for (std::size_t index = 0; index < content.role_ids.size(); ++index) {
    if (!find_role(call.tx, content.role_ids[index])) {
      problems.push_back({"/role_ids/" + std::to_string(index), "no_such_role", {}});
    }
  }
  return problems;
}

void refuse_any(std::vector<Problem> problems) {
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

void refuse_taken_account(Call& call, std::string const& account, PersonId const& but) {
  auto const other = find_person_by_account(call.tx, account);
  if (other && other->id != but) throw invalid("/account", "already_taken");
}

PersonRow row_of(PersonId id, PersonContent const& content, PersonRow const& base) {
  PersonRow row = base;
  row.id = std::move(id);
  row.account = *Code::parsed(normalised_account(content.account.text()));
  row.name = content.name;
  row.email = content.email;
  row.department_id = content.department_id;
  row.language = content.language;
  row.zone = checked_zone("/zone", content.zone);
  return row;
}

PersonView show_person(Call& call, PersonId const& id) { return view_of(call, reachable_person(call, id)); }

// A password is hashed in no transaction: it takes long.
service::Answered<Created<PersonView>> create_person(Detached& request, PersonCreation const& creation) {
  request.read([&](Call& call) {
    auto problems = content_problems(call, creation, std::nullopt);
    if (creation.password) {
      for (auto& problem : password_problems("/password", creation.password->text(), creation.account.text())) {
        problems.push_back(std::move(problem));
      }
    }
    refuse_any(std::move(problems));
  });
  std::optional<std::string> hash;
  if (creation.password) hash = request.world().passwords.hash(creation.password->text());
  return request.write([&](Call& call) {
    PersonRow base;
    base.created_at = call.now;
    auto const row = row_of(call.new_id<PersonId>(), creation, base);
    call.caller.require_reach("people.write", "", department_of(row));
    refuse_roles_beyond_own(call, {}, creation.role_ids);
    refuse_taken_account(call, row.account.text(), row.id);
    person_table.insert(call.tx, row);
    set_roles(call.tx, row.id, creation.role_ids);
    if (hash) set_password_hash(call.tx, row.id, *hash, call.now);
    auto view = view_of(call, row);
    call.record("people", row.id.text(), "person_created", view);
    return Created<PersonView>{view, "/people/" + row.id.text()};
  });
}

// The last one who can administer everybody must not lock them out.
void refuse_locking_out(Call& call, PersonRow const& after) {
  auto const grants = grants_of_person(call.tx, after.id);
  auto const own = grants.find("people.write");
  if (after.is_active && own != grants.end() && own->second == service::Scope::all) return;
  if (!somebody_else_may(call.tx, "people.write", after.id)) throw conflict("last_administrator");
}

PersonView edit_person(Call& call, PersonId const& id, PersonEdit const& edit) {
  auto const before = reachable_person(call, id, "people.write");
  refuse_any(content_problems(call, edit, before.email));
  auto after = row_of(id, edit, before);
  after.is_active = edit.is_active;
  refuse_move(call, before, after);
  refuse_taken_account(call, after.account.text(), id);
  auto const old_view = view_of(call, before);
  refuse_roles_beyond_own(call, old_view.role_ids, edit.role_ids);
  set_roles(call.tx, id, edit.role_ids);
  store_person(call, before, after, edit.revision);
  if (!after.is_active) end_sessions_of(call.tx, id, "");
  refuse_locking_out(call, after);
  access_changed(call);
  auto view = view_of(call, find_person(call.tx, id).value());
  if (view.role_ids != old_view.role_ids) {
    call.record("people", id.text(), "person_roles_changed", describe::changes(old_view, view));
  }
  return view;
}

struct PasswordReset {
  BoundedText<1, 1000> new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordReset, (), (new_password))

void reset_password(Detached& request, PersonId const& id, PasswordReset const& reset) {
  auto const checked = [&](Call& call) {
    auto person = reachable_person(call, id, "people.write");
    refuse_acting_beyond_own(call, id);
    return person;
  };
  auto const person = request.read(checked);
  refuse_any(password_problems("/new_password", reset.new_password.text(), person.account.text()));
  auto const hash = request.world().passwords.hash(reset.new_password.text());
  request.write_each_time([&](Call& call) {
    auto const account = checked(call).account;
    set_password_hash(call.tx, id, hash, call.now);
    end_sessions_of(call.tx, id, "");
    clear_sign_in_failures(call.tx, "account:" + account.text());
    access_changed(call);
    call.record("people", id.text(), "password_reset", describe::RawJson{"{}"});
  });
}

struct DepartmentContent {
  Name name;
  std::optional<DepartmentId> parent_id;
  std::optional<PersonId> head_id;
};
BOOST_DESCRIBE_STRUCT(DepartmentContent, (), (name, parent_id, head_id))
struct DepartmentEdit : DepartmentContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(DepartmentEdit, (DepartmentContent), (revision))

constexpr service::Sorts department_sorts{"name", {{"name", "d.name"}}};

service::Page<DepartmentRow> list_departments(Call& call, service::PageInput<department_sorts> const& input) {
  return service::ListQuery(describe::columns<DepartmentRow>("d."), "department d")
      .page<DepartmentRow>(call.tx, input, "d.id");
}

// Walking up must end at the top without meeting oneself.
char const* parent_fault(Call& call, DepartmentId const& id, std::optional<DepartmentId> parent) {
  for (int depth = 0; parent; ++depth) {
    auto const row = find_department(call.tx, *parent);
    if (!row) return "no_such_department";
    if (row->id == id || depth > 20) return "own_ancestor";
    parent = row->parent_id;
  }
  return nullptr;
}

void refuse_department(Call& call, DepartmentId const& id, DepartmentContent const& content) {
  std::vector<Problem> problems;
  auto const other = find_department_by_name(call.tx, content.name.text());
  if (other && other->id != id) problems.push_back({"/name", "already_taken", {}});
  if (content.head_id && !find_person(call.tx, *content.head_id))
    problems.push_back({"/head_id", "no_such_person", {}});
  if (auto const* fault = parent_fault(call, id, content.parent_id)) problems.push_back({"/parent_id", fault, {}});
  refuse_any(std::move(problems));
}

Created<DepartmentRow> create_department(Call& call, DepartmentContent const& content) {
  DepartmentRow const row{call.new_id<DepartmentId>(), content.name, content.parent_id, content.head_id, 1};
  call.caller.require_reach("departments.write", "", row.id.text());
  refuse_department(call, row.id, content);
  department_table.insert(call.tx, row);
  call.record("departments", row.id.text(), "department_created", row);
  return {row, "/departments/" + row.id.text()};
}

DepartmentRow edit_department(Call& call, DepartmentId const& id, DepartmentEdit const& edit) {
  auto const before = find_department(call.tx, id);
  if (!before) throw not_found("no_such_department");
  call.caller.require_reach("departments.write", "", id.text());
  refuse_department(call, id, edit);
  DepartmentRow after{id, edit.name, edit.parent_id, edit.head_id, edit.revision};
  service::store_edit(call, department_table, *before, after, "departments", "department_edited");
  return after;
}

}  // namespace

PersonView view_of(Call& call, PersonRow const& row) {
  PersonView view{row, {}, role_ids_of(call.tx, row.id)};
  if (row.department_id) {
    if (auto const department = find_department(call.tx, *row.department_id))
      view.department_name = department->name.text();
  }
  return view;
}

std::string checked_zone(std::string_view path, Zone const& zone) {
  if (!is_known_zone(zone.text())) throw invalid(std::string(path), "no_such_zone");
  return zone.text();
}

void store_person(Call& call, PersonRow const& before, PersonRow after, std::int64_t revision) {
  after.revision = revision;
  service::store_edit(call, person_table, before, after, "people", "person_edited");
}

void install_person_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  install_person_list(app);
  app.route<create_person>(post, "/people", permission("people.write"), "Add a person");
  app.route<show_person>(get, "/people/{id}", permission("people.read"), "Show a person");
  app.route<edit_person>(put, "/people/{id}", permission("people.write"), "Edit a person");
  app.route<reset_password>(put, "/people/{id}/password", permission("people.write"), "Set a person's password");
  app.route<list_departments>(get, "/departments", service::signed_in(), "List departments");
  app.route<create_department>(post, "/departments", permission("departments.write"), "Add a department");
  app.route<edit_department>(put, "/departments/{id}", permission("departments.write"), "Edit a department");
}

}  // namespace gendan::identity
