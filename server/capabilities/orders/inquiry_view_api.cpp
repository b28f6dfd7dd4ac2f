#include "capabilities/orders/inquiry_view_api.hpp"

#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/owned_list_api.hpp"
#include "capabilities/orders/quotation_store.hpp"

namespace gendan::orders {
namespace {

std::vector<LinkedQuotation> linked_quotations(service::Call& call, InquiryId const& id) {
  std::vector<LinkedQuotation> linked;
  for (auto const& row : quotations_of(call.tx, id)) {
    if (call.caller.reaches("quotations.read", row.owner_id, row.department_id))
      linked.push_back({row.id, row.number, row.status, row.valid_until, row.total});
  }
  return linked;
}

}  // namespace

InquiryRow reachable_inquiry(service::Call& call, InquiryId const& id, std::string_view permission) {
  auto row = find_inquiry(call.tx, id);
  if (!row || !call.caller.reaches("inquiries.read", row->owner_id, row->department_id))
    throw unseen("no_such_inquiry", row.has_value());
  call.caller.require_reach(permission, row->owner_id, row->department_id);
  return *std::move(row);
}

InquiryView view_of(service::Call& call, InquiryRow const& row) {
  InquiryView view;
  static_cast<InquiryContent&>(view) = row;
  view.id = row.id;
  view.number = row.number;
  view.status = row.status;
  view.customer_name = row.customer_name;
  view.owner_id = row.owner_id;
  view.owner_name = owner_name(call, row.owner_id);
  view.department_id = row.department_id;
  if (row.closed_at) {
    auto const outcome = row.status == InquiryStatus::won ? InquiryOutcome::won : InquiryOutcome::lost;
    view.closing = InquiryClosingView{{outcome, row.loss_reason, row.closing_note}, *row.closed_at};
  }
  view.quotations = linked_quotations(call, row.id);
  view.won_order = linked_order(call, row.won_order_id);
  view.created_at = row.created_at;
  view.revision = row.revision;
  return view;
}

std::optional<LinkedOrder> linked_order(service::Call& call, std::optional<OrderId> const& id) {
  if (!id) return std::nullopt;
  auto const order = find_order(call.tx, *id);
  if (!order || !call.caller.reaches("orders.read", order->owner_id, order->department_id)) return std::nullopt;
  return LinkedOrder{order->id, order->number, order->status};
}

}  // namespace gendan::orders
