// Contract review (合同评审): before a customer is promised anything, those who must make, buy and finance it say
// yes to date, cost and credit. Pure rules.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/whole.hpp"
#include "capabilities/approvals/approvals.hpp"

namespace gendan::approvals {

enum class ReviewParty { production, purchasing, finance };
BOOST_DESCRIBE_ENUM(ReviewParty, production, purchasing, finance)

struct ReviewPolicy {
  std::vector<orders::OrderKind> kinds;  // of which orders it is asked
  std::vector<ReviewParty> parties;
  Whole<1, 720> answer_within_hours;
};
BOOST_DESCRIBE_STRUCT(ReviewPolicy, (), (kinds, parties, answer_within_hours))

// named_twice, missing (no party)
std::vector<Problem> policy_problems(ReviewPolicy const& policy);

// What is known of an order's review.
struct ReviewStanding {
  orders::OrderKind kind = orders::OrderKind::regular;
  std::optional<ApprovalState> state;       // of the newest about the content as it is, that was not withdrawn
  std::vector<std::string> asked_parties;   // of that one
  std::vector<std::string> still_deciding;  // of those
  bool has_earlier = false;                 // one about other content
};

// Missing: review_not_asked, review_outdated, review_rejected, or the parties whose yes is not there. Where the
// policy asks for none, whoever asked all the same is held to the answer; else it is not checked
// (review_not_needed).
orders::ConditionFinding review_finding(ReviewPolicy const& policy, ReviewStanding const& standing);

}  // namespace gendan::approvals
