#include "capabilities/identity/person_store.hpp"

namespace gendan::identity {

describe::Table<PersonRow> const person_table{"person"};
describe::Table<DepartmentRow> const department_table{"department"};
describe::Table<OrganisationRow> const organisation_table{"organisation"};

namespace {
std::string const select_person = "select " + describe::columns<PersonRow>() + " from person";
std::string const select_department = "select " + describe::columns<DepartmentRow>() + " from department";

constexpr char write_password[] = R"sql(
  insert into person_password (person_id, hash, changed_at) values ($1, $2, $3)
  on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
)sql";
constexpr char read_roles[] = "select role_id from person_role where person_id = $1 order by role_id";
constexpr char write_role[] = "insert into person_role (person_id, role_id) values ($1, $2)";
}  // namespace

std::optional<PersonRow> find_person(sql::Transaction& tx, PersonId const& id) {
  return describe::first<PersonRow>(tx.query(select_person + " where id = $1", id.text()));
}

std::optional<PersonRow> find_person_by_account(sql::Transaction& tx, std::string_view normalised_account) {
  return describe::first<PersonRow>(tx.query(select_person + " where account = $1", normalised_account));
}

bool anybody_can_sign_in(sql::Transaction& tx) { return tx.query("select 1 from person_password limit 1").next(); }

std::optional<DepartmentRow> find_department(sql::Transaction& tx, DepartmentId const& id) {
  return describe::first<DepartmentRow>(tx.query(select_department + " where id = $1", id.text()));
}

std::optional<DepartmentRow> find_department_by_name(sql::Transaction& tx, std::string_view name) {
  return describe::first<DepartmentRow>(tx.query(select_department + " where name = $1", name));
}

std::optional<std::string> password_hash(sql::Transaction& tx, PersonId const& id) {
  auto rows = tx.query("select hash from person_password where person_id = $1", id.text());
  if (!rows.next()) return std::nullopt;
  return std::string(rows.text(0));
}

void set_password_hash(sql::Transaction& tx, PersonId const& id, std::string_view hash, Instant at) {
  tx.run(write_password, id.text(), hash, at.unix_milliseconds());
}

std::vector<RoleId> role_ids_of(sql::Transaction& tx, PersonId const& id) {
  std::vector<RoleId> roles;
  auto rows = tx.query(read_roles, id.text());
  while (rows.next()) roles.push_back(describe::Form<RoleId>::from_sql(rows, 0));
  return roles;
}

void set_roles(sql::Transaction& tx, PersonId const& id, std::vector<RoleId> const& roles) {
  tx.run("delete from person_role where person_id = $1", id.text());
  for (auto const& role : roles) tx.run(write_role, id.text(), role.text());
}

}  // namespace gendan::identity
