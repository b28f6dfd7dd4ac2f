// A person as administrators see them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/identity/person_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::identity {

struct PersonView : PersonRow {
  std::optional<std::string> department_name;
  std::vector<RoleId> role_ids;
};
BOOST_DESCRIBE_STRUCT(PersonView, (PersonRow), (department_name, role_ids))

PersonView view_of(service::Call& call, PersonRow const& row);

void install_person_list(service::App& app);

}  // namespace gendan::identity
