// What inquiries and quotations ask of the person who follows them, as of their state.
//
// A working day is Monday to Friday, as long as no calendar says otherwise.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "capabilities/orders/quotation.hpp"
#include "capabilities/orders/work_task.hpp"

namespace gendan::orders {

inline constexpr int answered_within = 1;                   // working days after an inquiry came in
inline constexpr std::chrono::days answer_asked_before{3};  // of the end of a quotation's validity
inline constexpr std::chrono::days expired_settled_within{3};

// The first working day after `date` that is `days` of them later.
CalendarDate working_days_after(CalendarDate date, int days);

struct InquirySituation {
  InquiryStatus status = InquiryStatus::open;
  CalendarDate received_on;
  bool is_answered = false;  // a quotation of it was sent or accepted
};

// title, reason: arguments
//   answer_inquiry, unanswered: on (the day it came in)
//   send_quotation, unanswered: on
std::vector<WorkTask> inquiry_tasks(InquirySituation const& situation);

struct QuotationSituation {
  QuotationStatus status = QuotationStatus::draft;
  std::optional<CalendarDate> valid_until;
  std::optional<CalendarDate> sent_on;
};

// title, reason: arguments
//   ask_for_answer, expires_soon: on (the last day of its validity)
//   settle_expired, expired: on
std::vector<WorkTask> quotation_tasks(QuotationSituation const& situation);

}  // namespace gendan::orders
