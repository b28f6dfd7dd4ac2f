#include "capabilities/orders/inquiry.hpp"

#include <gtest/gtest.h>

namespace gendan::orders {
namespace {

constexpr auto received_at = Instant::from_unix_milliseconds(1'772'413'200'000);

std::string codes(std::vector<Problem> const& problems) {
  std::string text;
  for (auto const& problem : problems) text += (text.empty() ? "" : ", ") + problem.code + " " + problem.path;
  return text;
}

InquiryContent inquiry() {
  InquiryContent content;
  content.prospect = Name::parsed("Nordlicht A/S");
  content.received_at = received_at;
  content.text = *Note::parsed("500 lamps, please quote");
  return content;
}

TEST(Inquiry, ComesFromACustomerOrAProspectAndNotBoth) {
  EXPECT_EQ(codes(inquiry_problems(inquiry(), received_at)), "");
  auto nobodys = inquiry();
  nobodys.prospect.reset();
  EXPECT_EQ(codes(inquiry_problems(nobodys, received_at)), "customer_or_prospect_needed /customer_id");
  auto both = inquiry();
  both.customer_id = customers::CustomerId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  EXPECT_EQ(codes(inquiry_problems(both, received_at)), "is_a_customer_already /prospect");
}

TEST(Inquiry, IsNotReceivedInTheFutureNorWorthLessThanNothing) {
  auto content = inquiry();
  content.received_at = received_at + std::chrono::minutes(5);
  EXPECT_EQ(codes(inquiry_problems(content, received_at)), "");
  content.received_at = content.received_at + std::chrono::milliseconds(1);
  content.value = Money::parsed("-1", *Currency::parsed("USD"));
  EXPECT_EQ(codes(inquiry_problems(content, received_at)), "in_the_future /received_at, negative /value");
}

TEST(Inquiry, IsLostForAReasonAndWonWithoutOne) {
  struct Row {
    InquiryOutcome outcome;
    std::optional<LossReason> reason;
    char const* note;
    char const* problems;
  };
  for (auto const& row :
       {Row{InquiryOutcome::lost, LossReason::price, "", ""},
        Row{InquiryOutcome::lost, std::nullopt, "too dear", "missing /reason"},
        Row{InquiryOutcome::lost, LossReason::other, "", "missing /note"},
        Row{InquiryOutcome::lost, LossReason::other, "moved away", ""}, Row{InquiryOutcome::won, std::nullopt, "", ""},
        Row{InquiryOutcome::won, LossReason::price, "", "only_when_lost /reason"}}) {
    EXPECT_EQ(codes(closing_problems({row.outcome, row.reason, Remark::parsed(row.note)})), row.problems);
  }
}

}  // namespace
}  // namespace gendan::orders
