#include "capabilities/orders/quotation_view_api.hpp"

#include "capabilities/orders/owned_list_api.hpp"

namespace gendan::orders {
namespace {

std::optional<std::string> inquiry_number(service::Call& call, std::optional<InquiryId> const& id) {
  if (!id) return std::nullopt;
  auto const inquiry = find_inquiry(call.tx, *id);
  if (!inquiry || !call.caller.reaches("inquiries.read", inquiry->owner_id, inquiry->department_id))
    return std::nullopt;
  return inquiry->number;
}

std::vector<QuotationLineView> line_views(service::Call& call, QuotationRow const& row) {
  std::vector<QuotationLineView> views;
  for (auto& line : lines_of(call.tx, row.id)) {
    auto& view = views.emplace_back();
    static_cast<ResolvedLine&>(view) = std::move(line);
    if (row.currency) view.computed_amount = computed_amount(view, *row.currency);
  }
  return views;
}

}  // namespace

QuotationRow reachable_quotation(service::Call& call, QuotationId const& id, std::string_view permission) {
  auto row = find_quotation(call.tx, id);
  if (!row || !call.caller.reaches("quotations.read", row->owner_id, row->department_id))
    throw unseen("no_such_quotation", row.has_value());
  call.caller.require_reach(permission, row->owner_id, row->department_id);
  return *std::move(row);
}

QuotationView view_of(service::Call& call, QuotationRow const& row) {
  QuotationView view;
  static_cast<OrderTerms&>(view) = row;
  static_cast<QuotationHead&>(view) = row;
  view.id = row.id;
  view.number = row.number;
  view.status = row.status;
  view.owner_id = row.owner_id;
  view.owner_name = owner_name(call, row.owner_id);
  view.department_id = row.department_id;
  view.customer_name = row.customer_name;
  view.inquiry_number = inquiry_number(call, row.inquiry_id);
  view.total = row.total;
  view.is_editable = !is_over(row.status);
  view.sent_at = row.sent_at;
  if (row.closed_at) {
    auto const outcome = row.status == QuotationStatus::lost ? QuotationOutcome::lost : QuotationOutcome::withdrawn;
    view.closing = QuotationClosingView{{outcome, row.loss_reason, row.closing_note}, *row.closed_at};
  }
  view.order = linked_order(call, live_order_of(call.tx, row.id));
  view.created_at = row.created_at;
  view.revision = row.revision;
  view.lines = line_views(call, row);
  return view;
}

}  // namespace gendan::orders
