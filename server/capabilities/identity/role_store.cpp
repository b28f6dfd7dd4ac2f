#include "capabilities/identity/role_store.hpp"

#include <algorithm>

namespace gendan::identity {

describe::Table<RoleRow> const role_table{"role"};

namespace {
std::string const select_role = "select " + describe::columns<RoleRow>() + " from role";

constexpr char write_grant[] = "insert into role_permission (role_id, permission, scope) values ($1, $2, $3)";
constexpr char add_missing_grant[] = R"sql(
  insert into role_permission (role_id, permission, scope) values ($1, $2, $3) on conflict (role_id, permission) do nothing
)sql";
constexpr char add_missing_grants_as[] = R"sql(
  insert into role_permission (role_id, permission, scope)
  select role_id, cast($1 as text), scope from role_permission where permission = $2
  on conflict (role_id, permission) do nothing
)sql";
constexpr char read_person_grants[] = R"sql(
  select p.permission, p.scope from person_role r join role_permission p on p.role_id = r.role_id where r.person_id = $1
)sql";
constexpr char find_holders[] = R"sql(
  select distinct p.id from role_permission g join person_role r on r.role_id = g.role_id join person p on p.id = r.person_id
  where g.permission = $1 and p.is_active
)sql";
constexpr char find_reaching_holders[] = R"sql(
  select distinct p.id from role_permission g join person_role r on r.role_id = g.role_id join person p on p.id = r.person_id
  where g.permission = $1 and p.is_active
    and (g.scope = 'all' or p.id = $2 or (g.scope = 'department' and p.department_id = $3))
)sql";
constexpr char find_other_holder[] = R"sql(
  select 1 from role_permission g
    join person_role r on r.role_id = g.role_id
    join person p on p.id = r.person_id
  where g.permission = $1 and g.scope = 'all' and p.is_active and p.id <> $2 limit 1
)sql";
}  // namespace

std::optional<RoleRow> find_role(sql::Transaction& tx, RoleId const& id) {
  return describe::first<RoleRow>(tx.query(select_role + " where id = $1", id.text()));
}

std::optional<RoleRow> find_role_by_code(sql::Transaction& tx, std::string_view code) {
  return describe::first<RoleRow>(tx.query(select_role + " where code = $1", code));
}

std::vector<PermissionGrant> grants_of_role(sql::Transaction& tx, RoleId const& id) {
  return describe::all<PermissionGrant>(tx.query(
      "select permission as name, scope from role_permission where role_id = $1 order by permission", id.text()));
}

void set_grants(sql::Transaction& tx, RoleId const& id, std::vector<PermissionGrant> const& grants) {
  tx.run("delete from role_permission where role_id = $1", id.text());
  for (auto const& grant : grants) tx.run(write_grant, id.text(), grant.name, describe::enum_text(grant.scope));
}

void add_grant(sql::Transaction& tx, RoleId const& id, PermissionGrant const& grant) {
  tx.run(add_missing_grant, id.text(), grant.name, describe::enum_text(grant.scope));
}

void add_grants_as(sql::Transaction& tx, std::string_view permission, std::string_view other) {
  tx.run(add_missing_grants_as, permission, other);
}

std::int64_t people_with_role(sql::Transaction& tx, RoleId const& id) {
  auto rows = tx.query("select count(*) from person_role where role_id = $1", id.text());
  rows.next();
  return rows.integer(0);
}

std::vector<std::string> people_who_may(sql::Transaction& tx, std::string_view permission) {
  std::vector<std::string> ids;
  for (auto rows = tx.query(find_holders, permission); rows.next();) ids.emplace_back(rows.text(0));
  return ids;
}

std::vector<std::string> people_who_reach(sql::Transaction& tx, std::string_view permission, std::string_view owner_id,
                                          std::string_view department_id) {
  std::vector<std::string> ids;
  auto rows = tx.query(find_reaching_holders, permission, owner_id, department_id);
  while (rows.next()) ids.emplace_back(rows.text(0));
  return ids;
}

bool somebody_else_may(sql::Transaction& tx, std::string_view permission, PersonId const& without) {
  return tx.query(find_other_holder, permission, without.text()).next();
}

service::Grants grants_of_person(sql::Transaction& tx, PersonId const& id) {
  service::Grants grants;
  auto rows = tx.query(read_person_grants, id.text());
  while (rows.next()) {
    auto const scope = describe::Form<service::Scope>::from_sql(rows, 1);
    auto const [grant, is_new] = grants.emplace(std::string(rows.text(0)), scope);
    if (!is_new) grant->second = std::max(grant->second, scope);
  }
  return grants;
}

std::vector<std::string> known_permissions(sql::Transaction& tx) {
  std::vector<std::string> names;
  auto rows = tx.query("select name from known_permission");
  while (rows.next()) names.emplace_back(rows.text(0));
  return names;
}

void add_known_permission(sql::Transaction& tx, std::string_view name) {
  tx.run("insert into known_permission (name) values ($1)", name);
}

}  // namespace gendan::identity
