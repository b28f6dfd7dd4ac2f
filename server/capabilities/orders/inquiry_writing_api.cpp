#include "capabilities/orders/inquiry_writing_api.hpp"

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/deal_work_api.hpp"
#include "capabilities/orders/inquiry_search_store.hpp"
#include "capabilities/orders/inquiry_view_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

struct InquiryCreated : InquiryContent {
  std::string number;
};
BOOST_DESCRIBE_STRUCT(InquiryCreated, (InquiryContent), (number))

// Checks the content and fills in what follows from it.
void take_over(service::Call& call, InquiryRow& row, InquiryContent const& content) {
  auto problems = inquiry_problems(content, call.now);
  row.customer_name = content.prospect ? content.prospect->text() : std::string();
  if (content.customer_id) {
    auto const customer = customers::customer_summary(call.tx, *content.customer_id);
    if (customer)
      row.customer_name = customer->name;
    else
      problems.push_back({"/customer_id", "no_such_customer", {}});
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  static_cast<InquiryContent&>(row) = content;
  row.received_on = organisation_date(call, content.received_at);
}

void store(service::Call& call, InquiryRow const& before, InquiryRow& after, std::string kind) {
  after.revision = before.revision;
  service::store_edit(call, inquiry_table, before, after, "inquiries", std::move(kind));
  index_inquiry(call.tx, after);
  keep_work(call, after);
}

void open_again(service::Call& call, InquiryRow& row) {
  row.status = quotations_of(call.tx, row.id).empty() ? InquiryStatus::open : InquiryStatus::quoted;
  row.closed_at.reset();
  row.closed_on.reset();
  row.loss_reason.reset();
  row.closing_note.reset();
  row.won_order_id.reset();
}

void close(service::Call& call, InquiryRow& row, InquiryClosing const& closing) {
  row.status = closing.outcome == InquiryOutcome::won ? InquiryStatus::won : InquiryStatus::lost;
  row.closed_at = call.now;
  row.closed_on = today(call);
  row.loss_reason = closing.reason;
  row.closing_note = closing.note;
}

}  // namespace

InquiryRow write_new_inquiry(service::Call& call, InquiryContent const& content) {
  InquiryRow row;
  take_over(call, row, content);
  row.id = call.new_id<InquiryId>();
  row.number = next_number(call, "INQ");
  row.owner_id = call.caller.person_id;
  row.department_id = call.caller.department_id;
  row.created_at = call.now;
  inquiry_table.insert(call.tx, row);
  index_inquiry(call.tx, row);
  call.record("inquiries", row.id.text(), "inquiry_created", InquiryCreated{content, row.number});
  keep_work(call, row);
  return row;
}

InquiryRow write_edited_inquiry(service::Call& call, InquiryRow const& before, InquiryContent const& content,
                                std::int64_t revision) {
  service::expect_revision(revision, before.revision, view_of(call, before));
  auto after = before;
  take_over(call, after, content);
  store(call, before, after, "inquiry_edited");
  return after;
}

InquiryRow write_closed_inquiry(service::Call& call, InquiryRow const& before, InquiryClosing const& closing) {
  auto problems = closing_problems(closing);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  if (is_closed(before.status)) throw conflict("inquiry_is_closed");
  auto after = before;
  close(call, after, closing);
  store(call, before, after, "inquiry_closed");
  if (closing.outcome == InquiryOutcome::lost) lose_quotations_of(call, after);
  return after;
}

InquiryRow write_reopened_inquiry(service::Call& call, InquiryRow const& before) {
  if (!is_closed(before.status)) throw conflict("inquiry_not_closed");
  if (before.won_order_id && find_order(call.tx, *before.won_order_id).value().status != OrderStatus::cancelled)
    throw conflict("inquiry_won_by_order");
  auto after = before;
  open_again(call, after);
  store(call, before, after, "inquiry_reopened");
  return after;
}

void win_inquiry(service::Call& call, InquiryId const& id, OrderId const& order_id) {
  auto const before = find_inquiry(call.tx, id).value();
  if (before.won_order_id && find_order(call.tx, *before.won_order_id).value().status != OrderStatus::cancelled) return;
  auto after = before;
  close(call, after, {InquiryOutcome::won, std::nullopt, std::nullopt});
  after.won_order_id = order_id;
  store(call, before, after, "inquiry_won");
}

void follow_quotations(service::Call& call, InquiryId const& id) {
  auto const before = find_inquiry(call.tx, id).value();
  if (is_closed(before.status)) return;
  auto after = before;
  open_again(call, after);
  store(call, before, after, "inquiry_status_changed");
}

}  // namespace gendan::orders
