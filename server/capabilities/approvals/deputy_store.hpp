// Who stands in for whom, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/approvals/deputy.hpp"
#include "platform/describe/row.hpp"

namespace gendan::approvals {

struct DeputyRow : Deputation {
  DeputyId id;
  identity::PersonId person_id;
  std::string department_id;  // the person's
  std::string made_by_id;
  std::string made_by_name;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(DeputyRow, (Deputation), (id, person_id, department_id, made_by_id, made_by_name, made_at))

extern describe::Table<DeputyRow> const deputy_table;
std::optional<DeputyRow> find_deputy(sql::Transaction& tx, DeputyId const& id);
void delete_deputy(sql::Transaction& tx, DeputyId const& id);
void move_deputies_to_department(sql::Transaction& tx, identity::PersonId const& person,
                                 std::string_view department_id);

}  // namespace gendan::approvals
