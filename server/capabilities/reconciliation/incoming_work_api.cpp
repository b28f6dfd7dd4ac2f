// What waits for its order, on the work list: too late when the policy's patience is over.
#include "capabilities/reconciliation/incoming_api.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::reconciliation {
namespace {

constexpr service::Wording work_words[] = {
    {"settle_incoming", "来件还没有订单：关联、建单或说明原因",
     "Came in without an order: link it, make one, or say why not"},
    {"incoming_without_order", "还没有订单", "It has no order yet"},
};

}  // namespace

void keep_work(service::Call& call, IncomingRow const& row) {
  std::vector<work::Item> items;
  if (row.state == IncomingState::waiting) {
    auto& item = items.emplace_back();
    item.key = "settle";
    item.assignee = {row.owner_id, row.department_id, row.owner_id.empty() ? "merchandiser" : ""};
    item.title_code = "settle_incoming";
    item.title_arguments = {{"kind", describe::enum_text(row.kind)}, {"sender", row.sender.value_or("")}};
    item.link = work::Link{"incoming", row.id.text(), title_of(row.subject, row.name, row.sender)};
    item.reason_code = "incoming_without_order";
    item.too_late_at = row.due_at;
  }
  work::keep_items(call, {"reconciliation", row.id.text()}, items);
}

void install_incoming_work(service::App& app) {
  app.registry<work::ItemWords>().by_source.emplace("reconciliation", work_words);
}

}  // namespace gendan::reconciliation
