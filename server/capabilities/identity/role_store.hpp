// Roles and what they grant, as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "platform/describe/row.hpp"

namespace gendan::identity {

struct RoleRow {
  RoleId id;
  Code code;
  Name name;
  bool is_builtin = false;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (id, code, name, is_builtin, revision))

struct PermissionGrant {
  std::string name;
  service::Scope scope = service::Scope::own;
  friend bool operator==(PermissionGrant const&, PermissionGrant const&) = default;
};
BOOST_DESCRIBE_STRUCT(PermissionGrant, (), (name, scope))

extern describe::Table<RoleRow> const role_table;

std::optional<RoleRow> find_role(sql::Transaction& tx, RoleId const& id);
std::optional<RoleRow> find_role_by_code(sql::Transaction& tx, std::string_view code);
std::vector<PermissionGrant> grants_of_role(sql::Transaction& tx, RoleId const& id);
void set_grants(sql::Transaction& tx, RoleId const& id, std::vector<PermissionGrant> const& grants);
void add_grant(sql::Transaction& tx, RoleId const& id, PermissionGrant const& grant);
// To every role that grants the other permission, within the same scope.
void add_grants_as(sql::Transaction& tx, std::string_view permission, std::string_view other);
std::int64_t people_with_role(sql::Transaction& tx, RoleId const& id);
// Whether an active person other than `without` has the permission over everybody and everything.
bool somebody_else_may(sql::Transaction& tx, std::string_view permission, PersonId const& without);

// The widest scope of each permission over all of a person's roles.
service::Grants grants_of_person(sql::Transaction& tx, PersonId const& id);

std::vector<std::string> known_permissions(sql::Transaction& tx);
void add_known_permission(sql::Transaction& tx, std::string_view name);

}  // namespace gendan::identity
