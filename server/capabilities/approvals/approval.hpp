// The rules of asking others to agree: pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/refusal.hpp"

namespace gendan::approvals {

// Outdated: what was asked about has changed since, so that it has to be asked anew.
enum class ApprovalState { open, approved, rejected, withdrawn, outdated };
BOOST_DESCRIBE_ENUM(ApprovalState, open, approved, rejected, withdrawn, outdated)

enum class Decision { approve, reject };
BOOST_DESCRIBE_ENUM(Decision, approve, reject)

// Who decides, and in whose place.
struct Decider {
  std::string person_id;
  std::string in_place_of_id;  // empty: for oneself
};

struct PartyStanding {
  std::string party;
  std::optional<Decision> decision;
  Decider decided_by;
};

// What the rules look at.
struct Deliberation {
  ApprovalState state = ApprovalState::open;
  bool is_content_same = true;  // as when it was asked
  std::string asked_by_id;
  std::vector<std::string> author_ids;  // of the content
  std::vector<PartyStanding> parties;
};

// Why this person may not decide for this party, whatever their permissions; nullopt: they may. Whoever asked,
// whoever wrote the content and whoever decided for another party is barred, as the one who decides and as the
// one in whose place somebody decides.
//   no_such_party, approval_not_open, approval_outdated, party_already_decided, asked_by_oneself,
//   author_of_content, decided_another_party
std::optional<std::string_view> why_not_decide(Deliberation const& deliberation, std::string_view party,
                                               Decider const& decider);

// One no is enough; a yes takes all of them.
ApprovalState state_after(std::vector<PartyStanding> const& parties);

// not_asked_by_oneself, approval_not_open
std::optional<std::string_view> why_not_withdraw(Deliberation const& deliberation, std::string_view person_id);

// A no says why.
std::vector<Problem> decision_problems(Decision decision, std::string_view reason);

bool is_overdue(ApprovalState state, Instant deadline_at, Instant now);

}  // namespace gendan::approvals
