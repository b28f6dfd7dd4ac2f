#include "capabilities/approvals/approval.hpp"

#include <gtest/gtest.h>

namespace gendan::approvals {
namespace {

using enum ApprovalState;
using enum Decision;

// li_na asked about what li_na and sun_li wrote; finance has said yes by wu_min, in place of tang_yu.
Deliberation contract_review() {
  return {open,
          true,
          "li_na",
          {"li_na", "sun_li"},
          {{"production", {}, {}}, {"purchasing", {}, {}}, {"finance", approve, {"wu_min", "tang_yu"}}}};
}

struct Attempt {
  char const* about;
  char const* party;
  Decider decider;
  char const* refused;  // null: may
};

class MayDecide : public ::testing::TestWithParam<Attempt> {};

TEST_P(MayDecide, AsTheTableSays) {
  auto const& attempt = GetParam();
  auto const code = why_not_decide(contract_review(), attempt.party, attempt.decider);
  EXPECT_EQ(std::string(code.value_or("may")), attempt.refused == nullptr ? "may" : attempt.refused) << attempt.about;
}

INSTANTIATE_TEST_SUITE_P(
    Table, MayDecide,
    ::testing::Values(
        Attempt{"somebody else", "production", {"zhao_lei", ""}, nullptr},
        Attempt{"a deputy for somebody else", "production", {"qian_fei", "zhao_lei"}, nullptr},
        Attempt{"who asked", "production", {"li_na", ""}, "asked_by_oneself"},
        Attempt{"who asked, for another", "production", {"li_na", "zhao_lei"}, "asked_by_oneself"},
        Attempt{"another, for who asked", "production", {"zhao_lei", "li_na"}, "asked_by_oneself"},
        Attempt{"an author", "production", {"sun_li", ""}, "author_of_content"},
        Attempt{"an author, for another", "production", {"sun_li", "zhao_lei"}, "author_of_content"},
        Attempt{"another, for an author", "production", {"zhao_lei", "sun_li"}, "author_of_content"},
        Attempt{"who decided already", "production", {"wu_min", ""}, "decided_another_party"},
        Attempt{"who decided already, for another", "production", {"wu_min", "zhao_lei"}, "decided_another_party"},
        Attempt{"another, for who decided", "production", {"zhao_lei", "wu_min"}, "decided_another_party"},
        Attempt{"for whom was decided", "production", {"tang_yu", ""}, "decided_another_party"},
        Attempt{"another, for whom was decided", "production", {"zhao_lei", "tang_yu"}, "decided_another_party"},
        Attempt{"what is decided", "finance", {"zhao_lei", ""}, "party_already_decided"},
        Attempt{"nobody's part", "warehouse", {"zhao_lei", ""}, "no_such_party"}));

TEST(Deliberation, TakesDecisionsOnlyWhileItIsOpen) {
  for (auto const state : {approved, rejected, withdrawn, outdated}) {
    auto deliberation = contract_review();
    deliberation.state = state;
    EXPECT_EQ(why_not_decide(deliberation, "production", {"zhao_lei", ""}), "approval_not_open");
    EXPECT_EQ(why_not_withdraw(deliberation, "li_na"), "approval_not_open");
  }
}

TEST(Deliberation, TakesNoDecisionOnChangedContent) {
  auto deliberation = contract_review();
  deliberation.is_content_same = false;
  EXPECT_EQ(why_not_decide(deliberation, "production", {"zhao_lei", ""}), "approval_outdated");
}

TEST(Deliberation, IsWithdrawnByWhoAskedAlone) {
  EXPECT_EQ(why_not_withdraw(contract_review(), "li_na"), std::nullopt);
  EXPECT_EQ(why_not_withdraw(contract_review(), "zhang_wei"), "not_asked_by_oneself");
  EXPECT_EQ(why_not_withdraw(contract_review(), ""), "not_asked_by_oneself");
}

TEST(Deliberation, EndsWithTheFirstNoAndWithTheLastYes) {
  struct Case {
    std::optional<Decision> first;
    std::optional<Decision> second;
    ApprovalState state;
  };
  for (auto const& [first, second, state] :
       {Case{{}, {}, open}, Case{approve, {}, open}, Case{{}, approve, open}, Case{approve, approve, approved},
        Case{reject, {}, rejected}, Case{approve, reject, rejected}, Case{reject, reject, rejected}}) {
    EXPECT_EQ(state_after({{"production", first, {}}, {"finance", second, {}}}), state);
  }
}

TEST(Deliberation, WantsAReasonForANo) {
  EXPECT_TRUE(decision_problems(approve, "").empty());
  EXPECT_TRUE(decision_problems(reject, "no capacity").empty());
  EXPECT_EQ(decision_problems(reject, ""), (std::vector<Problem>{{"/reason", "missing", ""}}));
}

TEST(Deliberation, IsOverdueFromItsDeadlineOnWhileItIsOpen) {
  auto const at = [](std::int64_t milliseconds) { return Instant::from_unix_milliseconds(milliseconds); };
  EXPECT_FALSE(is_overdue(open, at(1'000), at(999)));
  EXPECT_TRUE(is_overdue(open, at(1'000), at(1'000)));
  EXPECT_FALSE(is_overdue(approved, at(1'000), at(2'000)));
}

}  // namespace
}  // namespace gendan::approvals
