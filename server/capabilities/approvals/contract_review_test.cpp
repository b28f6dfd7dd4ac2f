#include "capabilities/approvals/contract_review.hpp"

#include <gmock/gmock.h>

#include "platform/describe/form.hpp"

namespace gendan::approvals {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum orders::OrderKind;
using enum ApprovalState;

ReviewPolicy shipped() {
  return {{rush, custom},
          {ReviewParty::production, ReviewParty::purchasing, ReviewParty::finance},
          Whole<1, 720>::of(48).value()};
}

// "fails production,finance review.production"
std::string text_of(orders::ConditionFinding const& finding) {
  std::string text(describe::enum_text(finding.state));
  std::string separator = " ";
  for (auto const& code : finding.missing) {
    text += separator + code;
    separator = ",";
  }
  return text + " " + finding.who_can;
}

std::vector<std::string> const all_departments{"production", "purchasing", "finance"};

TEST(ContractReview, HoldsAsTheTableSays) {
  struct Case {
    ReviewStanding standing;
    char const* finding;
  };
  std::vector<Case> const cases = {
      {{regular, {}, {}, {}, false}, "not_checked review_not_needed approvals.ask"},
      {{regular, open, all_departments, {"finance"}, false}, "fails finance review.finance"},
      {{regular, rejected, all_departments, {}, false}, "fails review_rejected approvals.ask"},
      {{regular, approved, {"finance"}, {}, false}, "holds approvals.ask"},
      {{custom, {}, {}, {}, false}, "fails review_not_asked approvals.ask"},
      {{custom, {}, {}, {}, true}, "fails review_outdated approvals.ask"},
      {{rush, {}, {}, {}, false}, "fails review_not_asked approvals.ask"},
      {{custom, open, all_departments, all_departments, false},
       "fails production,purchasing,finance review.production"},
      {{custom, open, all_departments, {"purchasing"}, true}, "fails purchasing review.purchasing"},
      {{custom, approved, all_departments, {}, true}, "holds approvals.ask"},
      {{custom, approved, {"production"}, {}, false}, "fails purchasing,finance review.purchasing"},
      {{custom, rejected, all_departments, {"finance"}, false}, "fails review_rejected approvals.ask"},
      {{custom, outdated, all_departments, all_departments, true}, "fails review_outdated approvals.ask"},
  };
  for (auto const& [standing, finding] : cases) EXPECT_EQ(text_of(review_finding(shipped(), standing)), finding);
}

TEST(ContractReview, IsAskedOfSomebodyAndOfNobodyTwice) {
  auto policy = shipped();
  EXPECT_THAT(policy_problems(policy), IsEmpty());
  policy.parties = {ReviewParty::finance, ReviewParty::production, ReviewParty::finance};
  policy.kinds = {rush, rush};
  EXPECT_THAT(policy_problems(policy),
              ElementsAre(Problem{"/parties/2", "named_twice", ""}, Problem{"/kinds/1", "named_twice", ""}));
  policy = shipped();
  policy.parties = {};
  policy.kinds = {};
  EXPECT_THAT(policy_problems(policy), ElementsAre(Problem{"/parties", "missing", ""}));
}

}  // namespace
}  // namespace gendan::approvals
