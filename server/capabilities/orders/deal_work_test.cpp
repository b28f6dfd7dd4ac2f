#include "capabilities/orders/deal_work.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

// "title on-which-day action", or nothing.
std::string said(std::vector<WorkTask> const& tasks) {
  std::string text;
  for (auto const& task : tasks)
    text += task.title_code + " " + task.too_late_on.text() + " " + task.action_code.value_or("-");
  return text;
}

struct InquiryCase {
  InquiryStatus status;
  CalendarDate received_on;
  bool is_answered;
  std::string tasks;
};
class InquiryTasks : public ::testing::TestWithParam<InquiryCase> {};
TEST_P(InquiryTasks, GiveOneWorkingDayToAnswer) {
  auto const& [status, received_on, is_answered, tasks] = GetParam();
  EXPECT_EQ(said(inquiry_tasks({status, received_on, is_answered})), tasks);
}
CalendarDate const monday(2026, 3, 2);
CalendarDate const friday(2026, 3, 6);
CalendarDate const saturday(2026, 3, 7);
INSTANTIATE_TEST_SUITE_P(
    Table, InquiryTasks,
    ::testing::Values(InquiryCase{InquiryStatus::open, monday, false, "answer_inquiry 2026-03-04 make_quotation"},
                      InquiryCase{InquiryStatus::open, friday, false, "answer_inquiry 2026-03-10 make_quotation"},
                      InquiryCase{InquiryStatus::open, saturday, false, "answer_inquiry 2026-03-10 make_quotation"},
                      InquiryCase{InquiryStatus::quoted, monday, false, "send_quotation 2026-03-04 -"},
                      InquiryCase{InquiryStatus::quoted, monday, true, ""},
                      InquiryCase{InquiryStatus::won, monday, false, ""},
                      InquiryCase{InquiryStatus::lost, monday, false, ""}));

struct QuotationCase {
  QuotationStatus status;
  std::optional<CalendarDate> valid_until;
  std::optional<CalendarDate> sent_on;
  std::string tasks;
};
class QuotationTasks : public ::testing::TestWithParam<QuotationCase> {};
TEST_P(QuotationTasks, AskForAnAnswerThreeDaysBeforeTheEnd) {
  auto const& [status, valid_until, sent_on, tasks] = GetParam();
  EXPECT_EQ(said(quotation_tasks({status, valid_until, sent_on})), tasks);
}
CalendarDate const end(2026, 3, 31);
INSTANTIATE_TEST_SUITE_P(
    Table, QuotationTasks,
    ::testing::Values(QuotationCase{QuotationStatus::sent, end, monday, "ask_for_answer 2026-03-29 close_quotation"},
                      QuotationCase{QuotationStatus::sent, CalendarDate(2026, 3, 4), monday,
                                    "ask_for_answer 2026-03-03 close_quotation"},
                      QuotationCase{QuotationStatus::sent, monday, monday, "ask_for_answer 2026-03-03 close_quotation"},
                      QuotationCase{QuotationStatus::expired, end, monday, "settle_expired 2026-04-04 close_quotation"},
                      QuotationCase{QuotationStatus::draft, end, std::nullopt, ""},
                      QuotationCase{QuotationStatus::draft, std::nullopt, std::nullopt, ""},
                      QuotationCase{QuotationStatus::accepted, end, monday, ""},
                      QuotationCase{QuotationStatus::lost, end, monday, ""},
                      QuotationCase{QuotationStatus::withdrawn, end, monday, ""}));

}  // namespace
}  // namespace gendan::orders
