// Whose turn it is with an order's verification, as items of the work list.
#include <algorithm>
#include <array>

#include "capabilities/verification/order_verification_api.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::verification {
namespace {

using orders::OrderStatus;
using service::Call;

constexpr std::chrono::hours patience(24);  // from what made it somebody's turn
constexpr int looked_back = 100;            // events
constexpr auto turning = std::to_array<std::string_view>({"order_created", "order_status_changed", "order_edited",
                                                          "order_released", "requirement_kept", "requirement_voided",
                                                          "requirement_read", "document_read", "verification_signed"});

// Since when it waits: resolving one of several differences gives nobody a new day.
Instant turn_began(Call& call, orders::OrderSummary const& order) {
  for (auto const& event : events::history(call.tx, "orders/" + order.id.text(), {}, looked_back)) {
    if (std::ranges::find(turning, event.kind) != turning.end()) return event.at;
  }
  return call.now;
}

// The level whose turn it is; once all are signed, the one that has to look again.
int next_level(Standing const& standing) {
  auto const next = static_cast<int>(standing.signatures.size()) + 1;
  return next > standing.required.level ? blind_level(standing.required.level) : next;
}

std::string reason_of(Call& call, Standing const& standing) {
  if (standing.has_other_documents()) return "documents_changed";
  auto const status = standing.order.status;
  if (status == OrderStatus::draft) return "order_in_draft";
  if (status == OrderStatus::awaiting_customer) return "order_awaiting_customer";
  if (!orders::takes_changes(status)) return "order_under_review";
  return is_awaited(call, standing.order) ? "changed_after_confirmation" : "agreed_otherwise";
}

// Who signs a level: whoever has the order, then the list of a role.
work::Assignee signer_of(orders::OrderSummary const& order, int level) {
  if (level == 1) return {order.owner_id, order.department_id, {}};
  return {{}, {}, level == 2 ? "verifier" : "supervisor"};
}

work::Item item_of(Call& call, Standing const& standing, std::string key, std::string code, int level) {
  work::Item item;
  item.key = std::move(key);
  item.assignee = signer_of(standing.order, level);
  item.title_code = std::move(code);
  item.title_arguments = {{"customer", standing.order.customer_name}, {"level", std::to_string(level)}};
  item.link = work::Link{"orders", standing.order.id.text(), standing.order.number};
  item.reason_code = reason_of(call, standing);
  item.too_late_at = turn_began(call, standing.order) + patience;
  return item;
}

// By whoever has the order: they correct it, or get the customer's word for it.
work::Item differences_of(Call& call, Standing const& standing) {
  auto item = item_of(call, standing, "discrepancies", "resolve_discrepancies", 1);
  item.title_arguments.emplace("count", std::to_string(standing.open_discrepancies()));
  item.action_code = "show_differences";
  return item;
}

}  // namespace

bool is_awaited(Call& call, orders::OrderSummary const& order) {
  if (order.status == OrderStatus::under_review || order.status == OrderStatus::awaiting_customer) return true;
  return orders::takes_changes(order.status) && orders::agreed_revision(call.tx, order.id) > 1;
}

// A draft gets its gate later and an agreed order has it behind: what differs from the customer's words must not wait
// for either.
bool may_differ(OrderStatus status) {
  return status == OrderStatus::draft || status == OrderStatus::under_review ||
         status == OrderStatus::awaiting_customer || orders::takes_changes(status);
}

void keep_work(Call& call, Standing const& standing) {
  std::vector<work::Item> items;
  if (standing.open_discrepancies() > 0 && may_differ(standing.order.status)) {
    items.push_back(differences_of(call, standing));
  } else if (is_awaited(call, standing.order) && !standing.is_verified()) {
    auto const level = next_level(standing);
    items.push_back(item_of(call, standing, "level_" + std::to_string(level), "verify_order", level));
  }
  work::keep_items(call, {"verification", standing.order.id.text()}, items);
}

}  // namespace gendan::verification
