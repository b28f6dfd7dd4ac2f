#include "capabilities/verification/verification_people_api.hpp"

#include <algorithm>

#include "capabilities/identity/identity.hpp"

namespace gendan::verification {

using service::Call;
using service::Caller;

bool reaches(std::vector<Caller> const& rights, std::string_view permission, orders::OrderSummary const& order) {
  return std::ranges::any_of(
      rights, [&](Caller const& right) { return right.reaches(permission, order.owner_id, order.department_id); });
}

bool may_enter(std::vector<Caller> const& rights, orders::OrderSummary const& order) {
  return reaches(rights, "verification.enter", order);
}

void expect_may_enter(Call& call, orders::OrderSummary const& order) {
  if (!may_enter(approvals::rights_of_caller(call), order))
    call.caller.require_reach("verification.enter", order.owner_id, order.department_id);
}

bool has_other_reader(Call& call, Standing const& standing) {
  auto const& order = standing.order;
  auto const people = identity::people_who_reach(call.tx, "verification.enter", order.owner_id, order.department_id);
  return std::ranges::any_of(people, [&](auto const& person) { return !standing.is_author(person); });
}

void expect_other(Call& call, Standing const& standing) {
  if (standing.is_author(call.caller.person_id) && has_other_reader(call, standing)) throw forbidden("own_entry");
}

}  // namespace gendan::verification
