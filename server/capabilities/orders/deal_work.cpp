#include "capabilities/orders/deal_work.hpp"

#include <algorithm>

namespace gendan::orders {
namespace {

CalendarDate next_day(CalendarDate date) { return date + std::chrono::days(1); }

bool is_working_day(CalendarDate date) { return date.weekday().iso_encoding() <= 5; }

}  // namespace

CalendarDate working_days_after(CalendarDate date, int days) {
  while (days > 0) {
    date = next_day(date);
    if (is_working_day(date)) --days;
  }
  return date;
}

std::vector<WorkTask> inquiry_tasks(InquirySituation const& situation) {
  if (is_closed(situation.status) || situation.is_answered) return {};
  auto const too_late_on = next_day(working_days_after(situation.received_on, answered_within));
  bool const is_open = situation.status == InquiryStatus::open;
  std::optional<std::string> action;
  if (is_open) action = "make_quotation";
  return {{"answer",
           is_open ? "answer_inquiry" : "send_quotation",
           {{"on", situation.received_on.text()}},
           "unanswered",
           too_late_on,
           action}};
}

std::vector<WorkTask> quotation_tasks(QuotationSituation const& situation) {
  if (!situation.valid_until) return {};
  auto const last = *situation.valid_until;
  if (situation.status == QuotationStatus::expired) {
    return {{"settle",
             "settle_expired",
             {{"on", last.text()}},
             "expired",
             next_day(last + expired_settled_within),
             "close_quotation"}};
  }
  if (situation.status != QuotationStatus::sent) return {};
  // Not before the day on which it was sent has ended.
  auto const asked_on = std::max(last - answer_asked_before, situation.sent_on.value_or(last));
  return {{"ask", "ask_for_answer", {{"on", last.text()}}, "expires_soon", next_day(asked_on), "close_quotation"}};
}

}  // namespace gendan::orders
