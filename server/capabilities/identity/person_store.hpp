// People, departments and the organisation as rows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::identity {

struct PersonRow {
  PersonId id;
  Code account;
  Name name;
  std::optional<Label> email;
  std::optional<DepartmentId> department_id;
  Language language = Language::zh_CN;
  std::string zone;
  bool is_active = true;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, account, name, email, department_id, language, zone, is_active, created_at, revision))

struct DepartmentRow {
  DepartmentId id;
  Name name;
  std::optional<DepartmentId> parent_id;
  std::optional<PersonId> head_id;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(DepartmentRow, (), (id, name, parent_id, head_id, revision))

struct OrganisationRow : Organisation {
  std::string id;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (Organisation), (id, created_at, revision))

extern describe::Table<PersonRow> const person_table;
extern describe::Table<DepartmentRow> const department_table;
extern describe::Table<OrganisationRow> const organisation_table;

std::optional<PersonRow> find_person(sql::Transaction& tx, PersonId const& id);
std::optional<PersonRow> find_person_by_account(sql::Transaction& tx, std::string_view normalised_account);
bool anybody_can_sign_in(sql::Transaction& tx);

std::optional<DepartmentRow> find_department(sql::Transaction& tx, DepartmentId const& id);
std::optional<DepartmentRow> find_department_by_name(sql::Transaction& tx, std::string_view name);

std::optional<std::string> password_hash(sql::Transaction& tx, PersonId const& id);
void set_password_hash(sql::Transaction& tx, PersonId const& id, std::string_view hash, Instant at);

std::vector<RoleId> role_ids_of(sql::Transaction& tx, PersonId const& id);
void set_roles(sql::Transaction& tx, PersonId const& id, std::vector<RoleId> const& roles);

}  // namespace gendan::identity
