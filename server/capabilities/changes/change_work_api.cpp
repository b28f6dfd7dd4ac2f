// What has to be done about changes, on the work list of the order's owner. Whoever must agree to one has it from
// the approvals, whoever must verify the order anew from its verification.
#include <algorithm>

#include "capabilities/changes/change_api.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::changes {
namespace {

using service::Call;

constexpr Milliseconds acted_within = std::chrono::hours(24);
constexpr Milliseconds answered_within = std::chrono::hours(72);  // by the customer; then they are asked again

constexpr service::Wording work_words[] = {
    {"finish_change", "完成并提交变更单", "Finish the change and submit it"},
    {"await_change_answer", "请客户答复变更", "Get the customer's answer to the change"},
    {"answer_contested_change", "处理客户对变更的异议", "Deal with what the customer does not accept"},
    {"apply_change", "执行已接受的变更", "Apply the accepted change"},
    {"renew_signoff", "变更后请客户重新签字确认", "Have the changed order signed anew"},
    {"change_written", "变更单尚未提交", "The change is not submitted yet"},
    {"change_refused", "变更未获同意", "The change was refused"},
    {"change_put_to_customer", "变更等待客户答复", "The change waits for the customer"},
    {"change_contested", "客户没有全部接受", "The customer did not accept all of it"},
    {"change_accepted", "客户已接受变更", "The customer has accepted the change"},
    {"order_changed", "订单内容已变更", "The order has been changed"},
};

struct Duty {
  char const* title;
  char const* reason;
  Milliseconds within;
};

std::optional<Duty> duty_of(ChangeState state) {
  using enum ChangeState;
  switch (state) {
    case draft:
      return Duty{"finish_change", "change_written", acted_within};
    case refused:
      return Duty{"finish_change", "change_refused", acted_within};
    case awaiting_customer:
      return Duty{"await_change_answer", "change_put_to_customer", answered_within};
    case contested:
      return Duty{"answer_contested_change", "change_contested", acted_within};
    case accepted:
      return Duty{"apply_change", "change_accepted", acted_within};
    case awaiting_approval:
    case applied:
    case withdrawn:
      return std::nullopt;
  }
  return std::nullopt;
}

work::Item item_of(ChangeRow const& row, Duty const& duty) {
  work::Item item;
  item.key = "next";
  item.assignee = {row.owner_id, row.department_id, {}};
  item.title_code = duty.title;
  item.title_arguments = {{"customer", row.customer_name}, {"change", row.number}, {"change_id", row.id.text()}};
  item.link = work::Link{"orders", row.order_id.text(), row.order_number};
  item.reason_code = duty.reason;
  item.too_late_at = row.state_since + duty.within;
  return item;
}

void follow_owner(Call& call, events::Event const& event) {
  auto const order = orders::order_summary(call.tx, orders::order_of(event).value());
  if (!order) return;
  move_to_owner(call.tx, order->id, order->owner_id, order->department_id);
  for (auto const& row : open_changes_of(call.tx, order->id)) keep_change_work(call, row);
  keep_settling_work(call, order->id);
}

void follow_settling(Call& call, events::Event const& event) {
  keep_settling_work(call, orders::order_of(event).value());
}

}  // namespace

void keep_change_work(Call& call, ChangeRow const& row) {
  std::vector<work::Item> items;
  if (auto const duty = duty_of(row.state)) items.push_back(item_of(row, *duty));
  work::keep_items(call, {"changes", row.id.text()}, items);
}

void keep_settling_work(Call& call, orders::OrderId const& id) {
  auto const applied_at = last_applied_at(call.tx, id);
  if (!applied_at) return;
  auto const now = orders::order_snapshot(call.tx, id);
  auto const& order = now.order;
  auto const open = unsettled(call, now);
  std::vector<work::Item> items;
  if (orders::takes_changes(order.status) && std::ranges::find(open, "change_not_signed") != open.end()) {
    work::Item item;
    item.key = "signoff";
    item.assignee = {order.owner_id, order.department_id, {}};
    item.title_code = "renew_signoff";
    item.title_arguments = {{"customer", order.customer_name}};
    item.link = work::Link{"orders", id.text(), order.number};
    item.reason_code = "order_changed";
    item.too_late_at = *applied_at + acted_within;
    items.push_back(std::move(item));
  }
  work::keep_items(call, {"changes", "orders/" + id.text()}, items);
}

void install_change_work(service::App& app) {
  app.registry<work::ItemWords>().by_source.emplace("changes", work_words);
  app.on("order_handed_over", "changes.follow_owner", follow_owner);
  for (auto const* kind : {"signoff_signed", "signoff_evidence_recorded", "signoff_change_proposed",
                           "signoff_proposal_closed", "order_status_changed", "order_cancelled"})
    app.on(kind, std::string("changes.settle_") + kind, follow_settling);
}

}  // namespace gendan::changes
