// Roles and the permissions they are made of.
#include <algorithm>
#include <set>

#include "capabilities/identity/identification_api.hpp"
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/role_store.hpp"
#include "platform/service/list_query.hpp"
#include "platform/service/revision.hpp"

namespace gendan::identity {
namespace {

using service::Call;
using service::Created;

struct RoleContent {
  Code code;
  Name name;
  std::vector<PermissionGrant> permissions;
};
BOOST_DESCRIBE_STRUCT(RoleContent, (), (code, name, permissions))
// A role keeps its code.
struct RoleEdit {
  Name name;
  std::vector<PermissionGrant> permissions;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(RoleEdit, (), (name, permissions, revision))

struct RoleView : RoleRow {
  std::vector<PermissionGrant> permissions;
};
BOOST_DESCRIBE_STRUCT(RoleView, (RoleRow), (permissions))
struct PermissionItem {
  std::string name;
  service::PermissionKind kind = service::PermissionKind::read;
};
BOOST_DESCRIBE_STRUCT(PermissionItem, (), (name, kind))
struct PermissionList {
  std::vector<PermissionItem> items;
};
BOOST_DESCRIBE_STRUCT(PermissionList, (), (items))

PermissionList list_permissions(Call& call) {
  PermissionList list;
  for (auto const& permission : call.world.app->permissions()) list.items.push_back({permission.name, permission.kind});
  return list;
}

RoleView view_of(Call& call, RoleRow const& row) { return {row, grants_of_role(call.tx, row.id)}; }

constexpr service::Sorts role_sorts{"id", {{"id", "r.id"}, {"code", "r.code"}}};

service::Page<RoleView> list_roles(Call& call, service::PageInput<role_sorts> const& input) {
  service::ListQuery query(describe::columns<RoleRow>("r."), "role r");
  auto rows = query.page<RoleRow>(call.tx, input, "r.id");
  service::Page<RoleView> page;
  for (auto const& row : rows.items) page.items.push_back(view_of(call, row));
  page.next = std::move(rows.next);
  return page;
}

RoleView show_role(Call& call, RoleId const& id) {
  auto const row = find_role(call.tx, id);
  if (!row) throw not_found("no_such_role");
  return view_of(call, *row);
}

void refuse_permissions(Call& call, std::vector<PermissionGrant> const& grants) {
  std::vector<Problem> problems;
  std::set<std::string> seen;
  for (std::size_t index = 0; index < grants.size(); ++index) {
    auto const path = "/permissions/" + std::to_string(index) + "/name";
    auto const& all = call.world.app->permissions();
    if (std::ranges::find(all, grants[index].name, &service::Permission::name) == all.end()) {
      problems.push_back({path, "no_such_permission", {}});
    } else if (!seen.insert(grants[index].name).second) {
      problems.push_back({path, "given_twice", {}});
    }
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// A role is the whole organisation's.
void require_roles_of_all(Call& call) { call.caller.require_reach("roles.write", "", ""); }

Created<RoleView> create_role(Call& call, RoleContent const& content) {
  require_roles_of_all(call);
  refuse_permissions(call, content.permissions);
  refuse_more_than_own(call, "/permissions", content.permissions);
  if (find_role_by_code(call.tx, content.code.text())) throw invalid("/code", "already_taken");
  RoleRow const row{call.new_id<RoleId>(), content.code, content.name, false, 1};
  role_table.insert(call.tx, row);
  set_grants(call.tx, row.id, content.permissions);
  auto view = view_of(call, row);
  call.record("roles", row.id.text(), "role_created", view);
  return {view, "/roles/" + row.id.text()};
}

RoleView edit_role(Call& call, RoleId const& id, RoleEdit const& edit) {
  auto const before = find_role(call.tx, id);
  if (!before) throw not_found("no_such_role");
  auto const old_view = view_of(call, *before);
  service::expect_revision(edit.revision, before->revision, old_view);
  require_roles_of_all(call);
  refuse_permissions(call, edit.permissions);
  auto added = edit.permissions;
  std::erase_if(added, [&](auto const& grant) {
    return std::ranges::find(old_view.permissions, grant) != old_view.permissions.end();
  });
  refuse_more_than_own(call, "/permissions", added);
  RoleRow const after{id, before->code, edit.name, before->is_builtin, before->revision + 1};
  if (!role_table.update_at(call.tx, after, before->revision)) throw conflict("revision_moved_on");
  set_grants(call.tx, id, edit.permissions);
  if (!somebody_else_may(call.tx, "people.write", PersonId())) throw conflict("last_administrator");
  access_changed(call);
  auto view = view_of(call, after);
  call.record("roles", id.text(), "role_edited", service::Edited{describe::changes(old_view, view)});
  return view;
}

void delete_role(Call& call, RoleId const& id) {
  auto const row = find_role(call.tx, id);
  if (!row) throw not_found("no_such_role");
  require_roles_of_all(call);
  if (row->is_builtin) throw conflict("built_in");
  if (people_with_role(call.tx, id) > 0) throw conflict("role_in_use");
  set_grants(call.tx, id, {});
  call.tx.run("delete from role where id = $1", id.text());
  call.record("roles", id.text(), "role_deleted", *row);
}

}  // namespace

void refuse_more_than_own(Call const& call, std::string const& path, std::vector<PermissionGrant> const& grants) {
  for (auto const& grant : grants) {
    auto const own = call.caller.scope(grant.name);
    if (own && *own >= grant.scope) continue;
    throw Refusal(RefusalKind::forbidden, "grants_more_than_own", {Problem{path, "grants_more_than_own", grant.name}});
  }
}

void install_role_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_permissions>(get, "/permissions", service::signed_in(), "List every permission there is");
  app.route<list_roles>(get, "/roles", service::signed_in(), "List roles and what they grant");
  app.route<create_role>(post, "/roles", permission("roles.write"), "Add a role");
  app.route<show_role>(get, "/roles/{id}", service::signed_in(), "Show a role and what it grants");
  app.route<edit_role>(put, "/roles/{id}", permission("roles.write"), "Edit a role");
  app.route<delete_role>(del, "/roles/{id}", permission("roles.write"), "Delete a role that nobody has");
}

}  // namespace gendan::identity
