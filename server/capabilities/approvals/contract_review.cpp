#include "capabilities/approvals/contract_review.hpp"

#include <algorithm>

namespace gendan::approvals {
namespace {

using orders::ConditionFinding;
using enum orders::ConditionState;

constexpr char who_asks[] = "approvals.ask";

ConditionFinding waiting_for(std::vector<std::string> parties) {
  auto const first = parties.front();
  return {fails, std::move(parties), "review." + first};
}

// A policy that grew since the review asks for those who were not heard.
ConditionFinding approved_by(std::vector<std::string> const& asked, ReviewPolicy const& policy) {
  auto unheard = unasked_parties(party_codes(policy.parties), asked);
  if (unheard.empty()) return {holds, {}, who_asks};
  return waiting_for(std::move(unheard));
}

}  // namespace

std::vector<Problem> policy_problems(ReviewPolicy const& policy) {
  std::vector<Problem> problems;
  if (policy.parties.empty()) problems.push_back({"/parties", "missing", {}});
  find_repeated(policy.parties, "/parties", problems);
  find_repeated(policy.kinds, "/kinds", problems);
  return problems;
}

ConditionFinding review_finding(ReviewPolicy const& policy, ReviewStanding const& standing) {
  bool const is_needed = std::ranges::find(policy.kinds, standing.kind) != policy.kinds.end();
  if (!standing.state) {
    if (!is_needed) return {not_checked, {"review_not_needed"}, who_asks};
    return {fails, {standing.has_earlier ? "review_outdated" : "review_not_asked"}, who_asks};
  }
  switch (*standing.state) {
    case ApprovalState::open:
      return waiting_for(standing.still_deciding);
    case ApprovalState::approved:
      return is_needed ? approved_by(standing.asked_parties, policy) : ConditionFinding{holds, {}, who_asks};
    case ApprovalState::rejected:
      return {fails, {"review_rejected"}, who_asks};
    case ApprovalState::outdated:
    case ApprovalState::withdrawn:
      break;
  }
  return {fails, {"review_outdated"}, who_asks};
}

}  // namespace gendan::approvals
