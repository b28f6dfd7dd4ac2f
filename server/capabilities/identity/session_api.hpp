// What signing in answers; the first run signs its founder in with it too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/identity/identity.hpp"
#include "capabilities/identity/role_store.hpp"
#include "platform/service/route.hpp"

namespace gendan::identity {

struct SignedInPerson {
  PersonId id;
  std::string name;
  std::string account;
  std::optional<DepartmentId> department_id;
  std::vector<std::string> roles;  // codes
  Language language = Language::zh_CN;
  std::string zone;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(SignedInPerson, (), (id, name, account, department_id, roles, language, zone, revision))

struct SessionView {
  SignedInPerson person;
  std::vector<PermissionGrant> permissions;
  std::string csrf_token;
  Organisation organisation;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (person, permissions, csrf_token, organisation))

// A new session of this person, with its cookie.
service::WithHeaders<SessionView, 201> opened_session(service::Call& call, PersonId const& person);

}  // namespace gendan::identity
