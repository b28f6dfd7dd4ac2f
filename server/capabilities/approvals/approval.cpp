#include "capabilities/approvals/approval.hpp"

#include <algorithm>

namespace gendan::approvals {
namespace {

bool is_one_of(std::vector<std::string> const& ids, std::string const& id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool shares_a_person(Decider const& one, Decider const& other) {
  auto const is_in_other = [&](std::string const& id) {
    return !id.empty() && (id == other.person_id || id == other.in_place_of_id);
  };
  return is_in_other(one.person_id) || is_in_other(one.in_place_of_id);
}

std::optional<std::string_view> why_barred(Deliberation const& deliberation, Decider const& decider) {
  for (auto const* id : {&decider.person_id, &decider.in_place_of_id}) {
    if (id->empty()) continue;
    if (*id == deliberation.asked_by_id) return "asked_by_oneself";
    if (is_one_of(deliberation.author_ids, *id)) return "author_of_content";
  }
  for (auto const& party : deliberation.parties) {
    if (party.decision && shares_a_person(decider, party.decided_by)) return "decided_another_party";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> why_not_decide(Deliberation const& deliberation, std::string_view party,
                                               Decider const& decider) {
  auto const asked = std::ranges::find(deliberation.parties, party, &PartyStanding::party);
  if (asked == deliberation.parties.end()) return "no_such_party";
  if (deliberation.state != ApprovalState::open) return "approval_not_open";
  if (!deliberation.is_content_same) return "approval_outdated";
  if (asked->decision) return "party_already_decided";
  return why_barred(deliberation, decider);
}

ApprovalState state_after(std::vector<PartyStanding> const& parties) {
  auto const has_decided = [](Decision decision) {
    return [decision](PartyStanding const& party) { return party.decision == decision; };
  };
  if (std::ranges::any_of(parties, has_decided(Decision::reject))) return ApprovalState::rejected;
  if (std::ranges::all_of(parties, has_decided(Decision::approve))) return ApprovalState::approved;
  return ApprovalState::open;
}

std::optional<std::string_view> why_not_withdraw(Deliberation const& deliberation, std::string_view person_id) {
  if (deliberation.asked_by_id != person_id) return "not_asked_by_oneself";
  if (deliberation.state != ApprovalState::open) return "approval_not_open";
  return std::nullopt;
}

std::vector<Problem> decision_problems(Decision decision, std::string_view reason) {
  if (decision == Decision::reject && reason.empty()) return {{"/reason", "missing", {}}};
  return {};
}

bool is_overdue(ApprovalState state, Instant deadline_at, Instant now) {
  return state == ApprovalState::open && deadline_at <= now;
}

}  // namespace gendan::approvals
