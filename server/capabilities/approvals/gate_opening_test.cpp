#include "capabilities/approvals/gate_opening.hpp"

#include <gtest/gtest.h>

namespace gendan::approvals {
namespace {

using enum orders::OrderStatus;
using enum orders::ConditionState;

orders::GateView gate() {
  orders::OpenedByHand in_force;
  in_force.is_in_force = true;
  return {confirmed,
          false,
          {{"nothing_critical_missing", fails, {"incoterm"}, "", {}, {}},
           {"requirement_verified", not_checked, {}, "", {}, {}},
           {"feasibility_reviewed", holds, {}, "", {}, {}},
           {"customer_signed_off", fails, {}, "", {}, in_force},
           {"instruction_verified", fails, {}, "", {}, orders::OpenedByHand{}}}};
}

std::string problems(orders::OrderStatus status, std::vector<std::string> const& conditions) {
  std::string text;
  for (auto const& problem : opening_problems(status, gate(), conditions))
    text += (text.empty() ? "" : ", ") + problem.code + " " + problem.path;
  return text;
}

TEST(GateOpening, IsAskedForWhatFailsAtTheNextGateAlone) {
  EXPECT_EQ(problems(awaiting_customer, {"nothing_critical_missing"}), "");
  EXPECT_EQ(problems(awaiting_customer, {"instruction_verified"}), "") << "opened for other content";
  EXPECT_EQ(problems(draft, {"nothing_critical_missing"}), "status_may_not_follow /before");
  EXPECT_EQ(problems(awaiting_customer, {}), "missing /conditions");
  EXPECT_EQ(problems(awaiting_customer, {"requirement_verified", "feasibility_reviewed", "customer_signed_off",
                                         "nothing_critical_missing", "nothing_critical_missing", "weather"}),
            "not_failing /conditions/0, not_failing /conditions/1, opened_already /conditions/2, "
            "named_twice /conditions/4, no_such_condition /conditions/5");
}

}  // namespace
}  // namespace gendan::approvals
