#include "capabilities/identity/identity.hpp"

#include <set>

#include "capabilities/identity/account.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/kept_answers.hpp"
#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"
#include "platform/clock/zone.hpp"

namespace gendan {
std::span<sql::Migration const> identity_migrations();
}

namespace gendan::identity {
namespace {

struct KeptNames {
  std::optional<KeptAnswers<std::string>> of;
};

std::string name_of(sql::Transaction& tx, std::string const& id) {
  auto rows = tx.query("select name from person where id = $1", id);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

}  // namespace

void install(service::App& app) {
  app.migrations(identity_migrations());
  app.permission("people.read", service::PermissionKind::read,
                 {{"management", service::Scope::all}, {"supervisor", service::Scope::all}});
  app.permission("people.write", service::PermissionKind::change, {});
  app.permission("people.export", service::PermissionKind::change, {});  // administrators', who write them too
  for (std::string const topic : {"departments", "roles"}) {             // the pages; their names everybody may look up
    app.permission(topic + ".read", service::PermissionKind::read, {{"supervisor", service::Scope::all}});
    app.permission(topic + ".write", service::PermissionKind::change, {});
    app.permission(topic + ".export", service::PermissionKind::change, {});
  }
  app.every("identity.forget_expired_sessions", std::chrono::hours(1), [](service::Call& call) {
    while (forget_expired_sessions(call.tx, call.now) > 0) {
    }
  });
  app.registry<KeptNames>().of.emplace(app.world().access_epoch);
  install_session_routes(app);
  install_person_routes(app);
  install_role_routes(app);
  install_organisation_exports(app);
  install_token_routes(app);
  install_set_up_routes(app);
}

PersonId add_person(service::Call& call, NewPerson const& person) {
  PersonRow row;
  row.id = call.new_id<PersonId>();
  row.account = *Code::parsed(normalised_account(person.account.text()));
  if (find_person_by_account(call.tx, row.account.text())) throw invalid("/account", "already_taken");
  row.name = person.name;
  row.department_id = person.department_id;
  row.language = person.language;
  row.zone = person.zone;
  row.created_at = call.now;
  person_table.insert(call.tx, row);
  std::vector<RoleId> roles;
  for (auto const& code : person.role_codes) {
    auto const role = find_role_by_code(call.tx, code);
    if (!role) throw invalid("/role_codes", "no_such_role", code);
    roles.push_back(role->id);
  }
  set_roles(call.tx, row.id, roles);
  set_password_hash(call.tx, row.id, call.world.passwords.hash(person.password), call.now);
  call.record("people", row.id.text(), "person_created", row);
  return row.id;
}

DepartmentId add_department(service::Call& call, Name const& name) {
  DepartmentRow const row{call.new_id<DepartmentId>(), name, std::nullopt, std::nullopt, 1};
  department_table.insert(call.tx, row);
  call.record("departments", row.id.text(), "department_created", row);
  return row.id;
}

std::optional<PersonId> person_by_account(sql::Transaction& tx, std::string_view account) {
  auto const row = find_person_by_account(tx, normalised_account(account));
  if (!row) return std::nullopt;
  return row->id;
}

std::optional<PersonSummary> person_summary(sql::Transaction& tx, PersonId const& id) {
  static std::string const statement = "select " + describe::columns<PersonSummary>() + " from person where id = $1";
  return describe::first<PersonSummary>(tx.query(statement, id.text()));
}

std::optional<PersonContact> person_contact(sql::Transaction& tx, PersonId const& id) {
  static std::string const statement = "select " + describe::columns<PersonContact>() + " from person where id = $1";
  return describe::first<PersonContact>(tx.query(statement, id.text()));
}

std::vector<std::string> people_with_role(sql::Transaction& tx, std::string_view role_code) {
  constexpr char statement[] = R"sql(
    select p.id from role r join person_role pr on pr.role_id = r.id join person p on p.id = pr.person_id
    where r.code = $1 and p.is_active = $2 order by p.id
  )sql";
  std::vector<std::string> ids;
  for (auto rows = tx.query(statement, role_code, true); rows.next();) ids.emplace_back(rows.text(0));
  return ids;
}

std::vector<std::string> people_named(sql::Transaction& tx, std::string_view name) {
  std::vector<std::string> ids;
  auto rows = tx.query("select id from person where name = $1 and is_active = $2 order by id", name, true);
  while (rows.next()) ids.emplace_back(rows.text(0));
  return ids;
}

std::vector<std::string> role_codes(sql::Transaction& tx, PersonId const& id) {
  std::vector<std::string> codes;
  auto rows = tx.query(
      "select r.code from person_role p join role r on r.id = p.role_id where p.person_id = $1 order by r.code",
      id.text());
  while (rows.next()) codes.emplace_back(rows.text(0));
  return codes;
}

std::map<std::string, std::string> person_names(sql::Transaction& tx, std::vector<std::string> const& ids) {
  std::map<std::string, std::string> names;
  std::vector<sql::Question> questions;
  for (auto const& id : std::set<std::string>(ids.begin(), ids.end())) {
    if (id.empty()) continue;
    questions.push_back({"select name from person where id = $1", {id}, [&names, id](sql::Rows rows) {
                           if (rows.next()) names.emplace(id, rows.text(0));
                         }});
  }
  tx.ask_all(questions);
  return names;
}

std::string person_name(service::Call& call, std::string const& id) {
  if (!call.tx.is_reading()) return name_of(call.tx, id);  // what is not committed is nobody else's to see
  auto& names = *call.world.app->registry<KeptNames>().of;
  if (auto kept = names.found(id, call.now)) return *std::move(kept);
  auto const epoch = names.epoch();
  auto name = name_of(call.tx, id);
  names.keep(id, name, call.now, epoch);
  return name;
}

std::optional<Organisation> organisation(sql::Transaction& tx) {
  static std::string const statement = "select " + describe::columns<Organisation>() + " from organisation";
  return describe::first<Organisation>(tx.query(statement));
}

std::string organisation_zone(service::Call& call) {
  auto const known = organisation(call.tx);
  return known ? known->zone : call.world.settings.organisation.zone;
}

CalendarDate organisation_date(service::Call& call, Instant at) { return local_date(at, organisation_zone(call)); }

CalendarDate today(service::Call& call) { return organisation_date(call, call.now); }

}  // namespace gendan::identity
