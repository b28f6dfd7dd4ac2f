#include "capabilities/reconciliation/incoming.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::reconciliation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Instant const now = *Instant::parsed("2026-03-02T01:00:00Z");
std::optional<Money> const paid = Money::parsed("3000", *Currency::parsed("USD"));

std::vector<std::string> faults(IncomingKind kind, std::optional<Money> const& amount,
                                std::optional<std::string> const& text, bool has_file) {
  Receipt receipt;
  receipt.kind = kind;
  receipt.received_at = now;
  std::vector<std::string> codes;
  for (auto const& problem : receipt_problems(receipt, amount, text, has_file, now))
    codes.push_back(problem.code + " " + problem.path);
  return codes;
}

TEST(Receipt, HasWhatItsKindNeedsAndNothingElse) {
  using enum IncomingKind;
  EXPECT_THAT(faults(document, {}, {}, true), IsEmpty());
  EXPECT_THAT(faults(document, {}, "we order", false), IsEmpty());
  EXPECT_THAT(faults(message, {}, {}, false), ElementsAre("missing /text"));
  EXPECT_THAT(faults(message, {}, "we order", true), ElementsAre("file_or_text /text"));
  EXPECT_THAT(faults(message, paid, "we order", false), ElementsAre("not_of_this_kind /amount"));
  EXPECT_THAT(faults(deposit, paid, {}, false), IsEmpty());
  EXPECT_THAT(faults(deposit, paid, "PO 4711", false), IsEmpty());
  EXPECT_THAT(faults(deposit, {}, "PO 4711", false), ElementsAre("missing /amount"));
  EXPECT_THAT(faults(deposit, Money::parsed("0", *Currency::parsed("USD")), {}, false),
              ElementsAre("not_positive /amount/amount"));
}

TEST(Receipt, IsNotOfTheFuture) {
  Receipt receipt;
  receipt.received_at = now + std::chrono::minutes(6);
  auto const problems = receipt_problems(receipt, {}, "we order", false, now);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().code, "in_the_future");
  receipt.received_at = now + std::chrono::minutes(4);
  EXPECT_THAT(receipt_problems(receipt, {}, "we order", false, now), IsEmpty())
      << "a browser's clock may be ahead a little";
}

TEST(Incoming, IsTooLateAfterThePatienceAndIsCalledByWhatPeopleKnow) {
  EXPECT_EQ(due_at(now, *PatienceHours::of(24)), *Instant::parsed("2026-03-03T01:00:00Z"));
  EXPECT_EQ(title_of("Order 4711", "po.pdf", "Anna"), "Order 4711");
  EXPECT_EQ(title_of({}, "po.pdf", "Anna"), "po.pdf");
  EXPECT_EQ(title_of({}, {}, "Anna"), "Anna");
  EXPECT_EQ(title_of({}, {}, {}), "");
}

}  // namespace
}  // namespace gendan::reconciliation
