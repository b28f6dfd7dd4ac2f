#include "capabilities/orders/quotation_writing_api.hpp"

#include <algorithm>

#include "capabilities/orders/deal_work_api.hpp"
#include "capabilities/orders/inquiry_writing_api.hpp"
#include "capabilities/orders/order_resolution_api.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/quotation_search_store.hpp"
#include "capabilities/orders/quotation_view_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

constexpr int expired_at_once = 500;

struct QuotationCreated {
  std::string number;
  QuotationContent content;
};
BOOST_DESCRIBE_STRUCT(QuotationCreated, (), (number, content))

// What an edit may change, as it is recorded.
struct EditedQuotation : QuotationContent {
  QuotationStatus status = QuotationStatus::draft;
};
BOOST_DESCRIBE_STRUCT(EditedQuotation, (QuotationContent), (status))

// An inquiry is quoted or open again by it: whoever links or unlinks one must be allowed to change it.
void refuse_link(service::Call& call, std::optional<InquiryRow> const& before, std::optional<InquiryRow> const& after) {
  if (before) call.caller.require_reach("inquiries.write", before->owner_id, before->department_id);
  if (!after) return;
  call.caller.require_reach("inquiries.write", after->owner_id, after->department_id);
  if (is_closed(after->status)) throw invalid("/inquiry_id", "inquiry_is_closed");
}

std::optional<InquiryRow> inquiry_of(service::Call& call, std::optional<InquiryId> const& id) {
  return id ? find_inquiry(call.tx, *id) : std::nullopt;
}

// A prospect's name stands in for the customer's.
void take_over(service::Call& call, QuotationRow& row, QuotationContent const& content,
               ResolvedContent const& resolved) {
  row.customer_name = resolved.customer_name;
  auto const inquiry = inquiry_of(call, content.inquiry_id);
  if (content.inquiry_id != row.inquiry_id) {
    bool const is_seen = inquiry && call.caller.reaches("inquiries.read", inquiry->owner_id, inquiry->department_id);
    if (content.inquiry_id && !is_seen) throw invalid("/inquiry_id", "no_such_inquiry");
    refuse_link(call, inquiry_of(call, row.inquiry_id), inquiry);
  }
  if (!content.customer_id && inquiry) row.customer_name = inquiry->customer_name;
  apply_content(row, content);
}

std::vector<QuotationLineRow> line_rows(QuotationId const& id, std::vector<ResolvedLine> const& lines) {
  std::vector<QuotationLineRow> rows;
  for (auto const& line : lines) rows.push_back({line, id});
  return rows;
}

void follow_inquiries(service::Call& call, std::optional<InquiryId> const& before,
                      std::optional<InquiryId> const& after) {
  if (before == after) return;
  if (before) follow_quotations(call, *before);
  if (after) follow_quotations(call, *after);
}

bool says_something_else(std::vector<describe::FieldChange> const& changes) {
  return std::ranges::any_of(
      changes, [](auto const& change) { return change.path != "/valid_until" && change.path != "/inquiry_id"; });
}

}  // namespace

QuotationRow write_new_quotation(service::Call& call, QuotationContent const& content, Ownership const& ownership) {
  QuotationRow row;
  auto const resolved = resolved_content(call, content);
  take_over(call, row, content, resolved);
  row.id = call.new_id<QuotationId>();
  row.number = next_number(call, "QT");
  row.owner_id = ownership.owner_id;
  row.department_id = ownership.department_id;
  row.created_at = call.now;
  quotation_table.insert(call.tx, row);
  auto const lines = line_rows(row.id, resolved.lines);
  store_lines(call.tx, lines, row.id);
  index_quotation(call.tx, row, lines);
  call.record("quotations", row.id.text(), "quotation_created", QuotationCreated{row.number, content});
  follow_inquiries(call, std::nullopt, row.inquiry_id);
  keep_work(call, row);
  return row;
}

QuotationRow write_edited_quotation(service::Call& call, QuotationRow const& before, QuotationContent const& content,
                                    std::int64_t revision) {
  service::expect_revision(revision, before.revision, view_of(call, before));
  auto const resolved = resolved_content(call, content);
  auto after = before;
  take_over(call, after, content, resolved);
  auto const old_content = content_of(before, lines_of(call.tx, before.id));
  auto const new_lines = line_rows(before.id, resolved.lines);
  auto const new_content = content_of(after, new_lines);
  auto const changes = describe::changes(old_content, new_content);
  if (changes.empty()) return before;
  if (says_something_else(changes) || !after.valid_until) after.sent_at.reset();
  after.status = open_status(after.sent_at.has_value(), after.valid_until, today(call));
  ++after.revision;
  if (!quotation_table.update_at(call.tx, after, before.revision)) throw conflict("revision_moved_on");
  store_lines(call.tx, new_lines, before.id);
  index_quotation(call.tx, after, new_lines);
  call.record("quotations", before.id.text(), "quotation_edited",
              service::Edited{describe::changes(EditedQuotation{old_content, before.status},
                                                EditedQuotation{new_content, after.status})});
  follow_inquiries(call, before.inquiry_id, after.inquiry_id);
  keep_work(call, after);
  return after;
}

QuotationRow write_sent_quotation(service::Call& call, QuotationRow const& before) {
  if (before.status != QuotationStatus::draft) throw conflict("quotation_not_draft");
  auto problems = sending_problems(content_of(before, lines_of(call.tx, before.id)), today(call));
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  auto after = before;
  after.status = QuotationStatus::sent;
  after.sent_at = call.now;
  write_header(call, before, after, "quotation_sent");
  return after;
}

void write_header(service::Call& call, QuotationRow const& before, QuotationRow& after, std::string kind) {
  after.revision = before.revision;
  service::store_edit(call, quotation_table, before, after, "quotations", std::move(kind));
  keep_work(call, after);
}

void lose_quotations_of(service::Call& call, InquiryRow const& inquiry) {
  for (auto const& before : quotations_of(call.tx, inquiry.id)) {
    if (is_over(before.status)) continue;
    call.caller.require_reach("quotations.write", before.owner_id, before.department_id);
    auto after = before;
    after.status = QuotationStatus::lost;
    after.closed_at = call.now;
    after.loss_reason = inquiry.loss_reason;
    after.closing_note = inquiry.closing_note;
    write_header(call, before, after, "quotation_closed");
  }
}

void expire_quotations(service::Call& call) {
  for (auto const& before : quotations_to_expire(call.tx, today(call), expired_at_once)) {
    auto after = before;
    after.status = QuotationStatus::expired;
    write_header(call, before, after, "quotation_expired");
  }
}

void offer_again(service::Call& call, QuotationId const& id) {
  auto const before = find_quotation(call.tx, id);
  if (!before || before->status != QuotationStatus::accepted) return;
  auto after = *before;
  after.status = open_status(after.sent_at.has_value(), after.valid_until, today(call));
  write_header(call, *before, after, "quotation_reopened");
}

void win_inquiry_behind(service::Call& call, OrderRow const& order) {
  if (!order.quotation_id) return;
  auto const quotation = find_quotation(call.tx, QuotationId::parsed(*order.quotation_id).value());
  if (quotation && quotation->inquiry_id) win_inquiry(call, *quotation->inquiry_id, order.id);
}

}  // namespace gendan::orders
