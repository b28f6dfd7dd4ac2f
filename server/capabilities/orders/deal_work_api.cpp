#include "capabilities/orders/deal_work_api.hpp"

#include <algorithm>

#include "capabilities/orders/deal_work.hpp"
#include "capabilities/orders/order_writing_api.hpp"
#include "capabilities/orders/work_task_api.hpp"

namespace gendan::orders {
namespace {

bool is_answer(QuotationRow const& quotation) {
  return quotation.sent_at || quotation.status == QuotationStatus::accepted;
}

template <class Row>
TaskPlace place_of(std::string kind, Row const& row) {
  return {{std::move(kind), row.id.text(), row.number}, row.owner_id, row.department_id, row.customer_name};
}

}  // namespace

void keep_work(service::Call& call, InquiryRow const& inquiry) {
  bool const is_answered = std::ranges::any_of(quotations_of(call.tx, inquiry.id), is_answer);
  keep_tasks(call, place_of("inquiries", inquiry), inquiry_tasks({inquiry.status, inquiry.received_on, is_answered}));
}

void keep_work(service::Call& call, QuotationRow const& quotation) {
  QuotationSituation situation{quotation.status, quotation.valid_until, std::nullopt};
  if (quotation.sent_at) situation.sent_on = organisation_date(call, *quotation.sent_at);
  keep_tasks(call, place_of("quotations", quotation), quotation_tasks(situation));
  if (quotation.inquiry_id) keep_work(call, find_inquiry(call.tx, *quotation.inquiry_id).value());
}

}  // namespace gendan::orders
