// A quotation's steps: sent, closed, made into an order.
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/quotation_view_api.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

// A step is taken on what the person has seen.
struct QuotationStep {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(QuotationStep, (), (revision))

QuotationView send_one_quotation(Call& call, QuotationId const& id, QuotationStep const& step) {
  auto const before = reachable_quotation(call, id, "quotations.write");
  service::expect_revision(step.revision, before.revision, view_of(call, before));
  return view_of(call, write_sent_quotation(call, before));
}

QuotationView close_quotation(Call& call, QuotationId const& id, QuotationClosing const& closing) {
  auto const before = reachable_quotation(call, id, "quotations.write");
  auto problems = closing_problems(closing);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  if (is_over(before.status)) throw conflict("quotation_is_over");
  auto after = before;
  after.status = closing.outcome == QuotationOutcome::lost ? QuotationStatus::lost : QuotationStatus::withdrawn;
  after.closed_at = call.now;
  after.loss_reason = closing.reason;
  after.closing_note = closing.note;
  write_header(call, before, after, "quotation_closed");
  return view_of(call, after);
}

QuotationView reopen_quotation(Call& call, QuotationId const& id) {
  auto const before = reachable_quotation(call, id, "quotations.write");
  if (!before.closed_at) throw conflict("quotation_not_closed");
  auto after = before;
  after.closed_at.reset();
  after.loss_reason.reset();
  after.closing_note.reset();
  after.status = open_status(before.sent_at.has_value(), before.valid_until, today(call));
  write_header(call, before, after, "quotation_reopened");
  return view_of(call, after);
}

void refuse_conversion(Call& call, QuotationRow const& row, QuotationStep const& step) {
  if (live_order_of(call.tx, row.id)) {
    throw conflict("quotation_already_ordered").with_current(describe::encoded(view_of(call, row)));
  }
  service::expect_revision(step.revision, row.revision, view_of(call, row));
  if (row.closed_at) throw conflict("quotation_is_over");
  if (row.valid_until && *row.valid_until < today(call)) {
    throw Refusal(RefusalKind::conflict, "quotation_expired",
                  {Problem{"/valid_until", "in_the_past", row.valid_until->text()}});
  }
  if (!row.customer_id)
    throw Refusal(RefusalKind::conflict, "customer_needed", {Problem{"/customer_id", "missing", {}}});
}

// Accepted: a draft order with its content. What was approved of the quotation is not approved of the
// order. While that order lives there is no second one.
Created<OrderView> order_from_quotation(Call& call, QuotationId const& id, QuotationStep const& step) {
  auto const before = reachable_quotation(call, id, "quotations.write");
  call.caller.require_reach("orders.write", before.owner_id, before.department_id);
  refuse_conversion(call, before, step);
  NewOrder circumstances;
  circumstances.owner_id = before.owner_id;
  circumstances.department_id = before.department_id;
  circumstances.quotation_id = id.text();
  auto order = write_new_order(call, content_of(before, lines_of(call.tx, id)), circumstances);
  auto after = before;
  after.status = QuotationStatus::accepted;
  write_header(call, before, after, "quotation_accepted");
  call.announce("quotations", id.text());
  return {view_of(call, order.row, std::move(order.lines)), "/orders/" + order.row.id.text()};
}

}  // namespace

void install_quotation_steps(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<send_one_quotation>(post, "/quotations/{id}/sending", permission("quotations.write"),
                                "Record that a quotation was sent");
  app.route<close_quotation>(post, "/quotations/{id}/closing", permission("quotations.write"),
                             "Close a quotation as lost, or withdraw it");
  app.route<reopen_quotation>(del, "/quotations/{id}/closing", permission("quotations.write"), "Reopen a quotation");
  app.route<order_from_quotation>(post, "/quotations/{id}/order", permission("quotations.write"),
                                  "Make a draft order from an accepted quotation");
}

}  // namespace gendan::orders
