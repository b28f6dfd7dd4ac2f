// The gate condition "requirement_verified", and the work that follows an order's changes.
#include <algorithm>

#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {
namespace {

using orders::ConditionFinding;
using orders::ConditionState;
using orders::OrderId;
using orders::OrderStatus;
using service::Call;

ConditionFinding requirement_verified(Call& call, std::string const& order_id) {
  auto const standing = standing_of(call, orders::order_summary(call.tx, OrderId::parsed(order_id).value()).value());
  ConditionFinding finding;
  finding.state = standing.is_verified() ? ConditionState::holds : ConditionState::fails;
  // Who can provide it is who can provide what is missing first.
  auto const add = [&](std::string missing, std::string permission) {
    if (finding.missing.empty()) finding.who_can = std::move(permission);
    finding.missing.push_back(std::move(missing));
  };
  if (standing.is_verified()) return finding;
  if (!standing.has_requirement) add("requirement", "requirements.write");
  if (standing.open_discrepancies() > 0) add("discrepancies", "verification.enter");
  bool const lacks_checks = standing.open_checks() > 0;
  auto const blind = blind_level(standing.required.level);
  auto const next = static_cast<int>(standing.signatures.size()) + 1;
  for (auto level = next; level <= standing.required.level; ++level) {
    if (lacks_checks && level == std::max(next, blind)) add("extra_checks", "verification.enter");
    add("level_" + std::to_string(level), permission_of_level(level));
  }
  return finding;
}

void follow_order(Call& call, events::Event const& event) {
  auto const id = OrderId::parsed(std::string_view(event.stream).substr(std::string_view("orders/").size()));
  auto const order = id ? orders::order_summary(call.tx, *id) : std::nullopt;
  if (!order || order->is_historical) return;
  auto const standing = standing_of(call, *order);
  keep_findings(call, standing);
  keep_work(call, standing);
}

}  // namespace

void install_verification_gate(service::App& app) {
  for (auto const before : {OrderStatus::awaiting_customer, OrderStatus::confirmed})
    app.registry<orders::Gates>().add({"requirement_verified", before, requirement_verified});
  for (auto const* kind : {"order_status_changed", "order_edited", "order_held", "order_released", "order_cancelled",
                           "order_handed_over", "requirement_kept", "requirement_voided", "document_read"})
    app.on(kind, std::string("verification.follow_") + kind, follow_order);
}

}  // namespace gendan::verification
