// The roles of an export company as they are shipped; an administrator may change what they grant.
#include <algorithm>
#include <array>
#include <string_view>

#include "capabilities/identity/role_store.hpp"
#include "capabilities/identity/session_store.hpp"

namespace gendan::identity {
namespace {

struct ShippedRole {
  std::string_view code;
  std::string_view name;
};

constexpr std::array shipped_roles = {
    ShippedRole{"administrator", "管理员"},  ShippedRole{"management", "管理层"}, ShippedRole{"supervisor", "主管"},
    ShippedRole{"merchandiser", "跟单员"},   ShippedRole{"sales", "业务员"},      ShippedRole{"verifier", "核对专员"},
    ShippedRole{"production", "生产"},       ShippedRole{"purchasing", "采购"},   ShippedRole{"warehouse", "仓储"},
    ShippedRole{"logistics", "物流"},        ShippedRole{"quality", "质检"},      ShippedRole{"finance", "财务"},
    ShippedRole{"customer_service", "客服"}, ShippedRole{"development", "研发"},  ShippedRole{"auditor", "审计"},
};

RoleId role_id(service::Call& call, std::string_view code, std::string_view name) {
  if (auto const known = find_role_by_code(call.tx, code)) return known->id;
  RoleRow const row{call.new_id<RoleId>(), *Code::parsed(code), *Name::parsed(name), true, 1};
  role_table.insert(call.tx, row);
  return row.id;
}

}  // namespace

void prepare_roles(service::App const& app, service::Call& call) {
  std::map<std::string, RoleId, std::less<>> roles;
  for (auto const& role : shipped_roles) roles[std::string(role.code)] = role_id(call, role.code, role.name);
  auto const known = known_permissions(call.tx);
  for (auto const& permission : app.permissions()) {
    if (std::ranges::find(known, permission.name) != known.end()) continue;
    add_known_permission(call.tx, permission.name);
    add_grant(call.tx, roles.at("administrator"), {permission.name, service::Scope::all});
    if (permission.kind == service::PermissionKind::read) {
      add_grant(call.tx, roles.at("auditor"), {permission.name, service::Scope::all});
    }
    for (auto const& grant : permission.defaults)
      add_grant(call.tx, roles.at(grant.role), {permission.name, grant.scope});
    if (permission.parted_from.empty()) continue;
    add_grants_as(call.tx, permission.name, permission.parted_from);
    add_to_tokens_with(call.tx, permission.name, permission.parted_from);
  }
}

}  // namespace gendan::identity
