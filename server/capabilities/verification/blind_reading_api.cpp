#include "capabilities/verification/blind_reading_api.hpp"

#include <algorithm>
#include <map>

#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/verification/blind_reading.hpp"

namespace gendan::verification {
namespace {

using orders::OrderId;
using service::Call;
using service::Caller;

// What a person may do counts, not what they gave a token of theirs: nobody sees more by leaving a right out.
std::vector<Caller> rights_of_person(Call& call) {
  auto const person = identity::PersonId::parsed(call.caller.person_id);
  if (call.caller.token_id.empty() || !person) return approvals::rights_of_caller(call);
  auto const whole = identity::caller_for(call.tx, *person, call.caller.via);
  Call as_whole{call.world, whole, call.tx, call.now, call.request};
  return approvals::rights_of_caller(as_whole);
}

bool has_the_rights(std::vector<Caller> const& rights, std::string const& person) {
  return std::ranges::find(rights, person, &Caller::person_id) != rights.end();
}

Onlooker onlooker_of(Call& call, Standing const& standing, std::vector<Caller> const& rights) {
  Onlooker onlooker;
  onlooker.required_level = standing.required.level;
  onlooker.may_enter = may_enter(rights, standing.order);
  onlooker.is_author = standing.is_author(call.caller.person_id);
  onlooker.may_sign_second = reaches(rights, permission_of_level(2), standing.order);
  onlooker.may_sign_third = reaches(rights, permission_of_level(3), standing.order);
  onlooker.is_second_signed =
      std::ranges::any_of(standing.signatures, [](SignatureRow const& row) { return row.level.value() == 2; });
  for (auto const& reading : standing.readings) {
    if (!standing.is_current(reading)) continue;
    auto& place = has_the_rights(rights, reading.read_by_id) ? onlooker.has_read : onlooker.is_read_by_other;
    place = place || standing.is_independent(reading);
  }
  return onlooker;
}

// Of the orders that checks come from, each asked about once.
class UnreadOrders {
public:
  explicit UnreadOrders(Call& call) : call_(call) {}
  bool has(std::optional<OrderId> const& id) {
    if (!id) return false;
    auto const [known, is_new] = known_.try_emplace(id->text(), false);
    if (is_new) known->second = must_read_first(call_, *id);
    return known->second;
  }

private:
  Call& call_;
  std::map<std::string, bool> known_;
};

bool is_withheld(Call& call, std::string const& order_id) {
  auto const id = OrderId::parsed(order_id);
  return id && must_read_first(call, *id);
}

}  // namespace

bool must_read_first(Call& call, Standing const& standing) {
  if (call.caller.is_system) return false;
  return must_read_first(onlooker_of(call, standing, rights_of_person(call)));
}

bool must_read_first(Call& call, OrderId const& id) {
  auto const order = orders::order_summary(call.tx, id);
  if (!order || order->is_historical || call.caller.is_system) return false;
  // Who may not read for it is kept from nothing: known without looking at what stands in it.
  if (!may_enter(rights_of_person(call), *order)) return false;
  return must_read_first(call, outline_of(call, orders::order_snapshot(call.tx, *order)));
}

void expect_has_read(Call& call, Standing const& standing) {
  if (must_read_first(call, standing)) throw forbidden("read_first");
}

void expect_has_read(Call& call, std::vector<CheckView> const& checks) {
  UnreadOrders unread(call);
  for (auto const& check : checks) {
    if (unread.has(check.order_id)) throw forbidden("read_first_elsewhere");
  }
}

void withhold_unread(Call& call, std::vector<CheckView>& checks) {
  UnreadOrders unread(call);
  for (auto& check : checks) {
    if (!unread.has(check.order_id)) continue;
    check.is_withheld = true;
    check.order_id = std::nullopt;
    check.source.clear();
    check.left = {};
    check.right = {};
  }
}

void install_blind_reading(service::App& app) {
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind : {"requirement_read", "discrepancy_resolved"}) timelines.withhold("orders", kind, is_withheld);
}

}  // namespace gendan::verification
