#include "platform/service/caller.hpp"

#include "base/refusal.hpp"

namespace gendan::service {

std::optional<Scope> Caller::scope(std::string_view permission) const {
  if (is_system) return Scope::all;
  if (!grants) return std::nullopt;
  auto const grant = grants->find(permission);
  if (grant == grants->end()) return std::nullopt;
  return grant->second;
}

Scope Caller::require(std::string_view permission) const {
  auto const granted = scope(permission);
  if (!granted) {
    throw Refusal(RefusalKind::forbidden, "permission_needed",
                  {Problem{"", "permission_needed", std::string(permission)}});
  }
  return *granted;
}

bool Caller::reaches(std::string_view permission, std::string_view owner_id, std::string_view row_department_id) const {
  auto const granted = scope(permission);
  if (!granted) return false;
  if (*granted == Scope::all) return true;
  if (!person_id.empty() && owner_id == person_id) return true;
  return *granted == Scope::department && !department_id.empty() && row_department_id == department_id;
}

void Caller::require_reach(std::string_view permission, std::string_view owner_id,
                           std::string_view row_department_id) const {
  if (reaches(permission, owner_id, row_department_id)) return;
  throw Refusal(RefusalKind::forbidden, "not_within_scope", {Problem{"", "not_within_scope", std::string(permission)}});
}

Caller system_caller(std::string via) {
  Caller caller;
  caller.via = std::move(via);
  caller.is_system = true;
  return caller;
}

}  // namespace gendan::service
