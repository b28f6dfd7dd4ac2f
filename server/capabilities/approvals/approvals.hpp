// One way for everything that takes somebody else's agreement: who asks, about exactly which content, who must
// each decide by when, and what they said. Whoever asked, whoever wrote the content and whoever decided for
// another party never decides; a decision is never changed afterwards; changed content has to be asked anew.
//
// A kind of request is registered once at start-up, by the capability whose business it is:
//
//   app.registry<approvals::Kinds>().add({.name = "change", .parties = {{"supervisor", "changes.approve",
//   "supervisor"}},
//     .current_hash = hash_of_change, .authors = authors_of_change, .closed = continue_change});
//   approvals::ask(call, {.kind = "change", .order = order, .reference = change_id, .parties = {"supervisor"}, …});
//
// Here too: deputies with dates, contract review (gate condition feasibility_reviewed) and gates opened by hand.
//
// Events on the order's stream "orders/<id>": approval_asked, approval_decided, approval_closed,
// approval_withdrawn, approval_outdated, gate_opened. On "people/<id>": deputy_named, deputy_ended. On
// "approvals/contract_review": review_policy_edited (service::Edited).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "capabilities/approvals/approval.hpp"
#include "capabilities/approvals/approval_policy.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/describe/encode.hpp"
#include "platform/service/app.hpp"

namespace gendan::approvals {

using ApprovalId = Id<struct ApprovalTag>;
using DeputyId = Id<struct DeputyTag>;

void install(service::App& app);

// Somebody who must decide: whoever has the permission over the order's row. The request waits in the work list
// of the role.
struct PartyKind {
  std::string code;
  std::string permission;
  std::string role_code;
};

// A request as its kind sees it.
struct Request {
  ApprovalId id;
  std::string kind;
  orders::OrderId order_id;
  std::string order_number;
  std::string reference;
  std::string content_hash;
  std::string reason;
  describe::RawJson details;
  std::string asked_by_id;
  std::string asked_by_name;
  Instant asked_at;
  Instant deadline_at;
  ApprovalState state = ApprovalState::open;
};
BOOST_DESCRIBE_STRUCT(Request, (),
                      (id, kind, order_id, order_number, reference, content_hash, reason, details, asked_by_id,
                       asked_by_name, asked_at, deadline_at, state))

struct Kind {
  std::string name;
  std::vector<PartyKind> parties;
  // The hash of what the request is about, as it is now; absent: the order's content.
  std::function<std::string(service::Call&, Request const&)> current_hash{};
  // Who wrote it; absent: the order's authors.
  std::function<std::vector<std::string>(service::Call&, Request const&)> authors{};
  // Told in the transaction that ends a request how it ended; not of one that its owner ends itself, by
  // withdraw_open or by asking anew.
  std::function<void(service::Call&, Request const&)> closed{};
};

class Kinds {
public:
  // Throws std::logic_error for a name that is taken.
  void add(Kind kind);
  // Throws std::logic_error for one that nobody registered.
  Kind const& at(std::string_view name) const;
  std::vector<Kind> const& all() const { return kinds_; }

private:
  std::vector<Kind> kinds_;
};

struct Asking {
  std::string kind;
  orders::OrderSummary order;
  std::string reference{};           // at most one open request of a kind, order and reference
  std::vector<std::string> parties;  // codes of the kind's, each once, at least one
  std::string reason{};
  describe::RawJson details{"{}"};
  Instant deadline_at;
};
// As the caller, whose right to ask is the kind's business. A request about content that has changed since is
// outdated by it. Throws Refusal{conflict, "approval_already_open"} while one about the same content waits, and
// Refusal{invalid} for a deadline that is not in the future.
ApprovalId ask(service::Call& call, Asking const& asking);

// Says yes or no as the caller, in their own right.
void decide(service::Call& call, ApprovalId const& id, std::string const& party, Decision decision,
            std::string const& reason = {});

// Ends an open one because its thing is gone; nothing when there is none.
void withdraw_open(service::Call& call, std::string_view kind, orders::OrderId const& order,
                   std::string_view reference);

std::optional<Request> request_by_id(sql::Transaction& tx, ApprovalId const& id);

// The newest that was not withdrawn, about this content.
std::optional<Request> newest_about(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                    std::string_view reference, std::string_view content_hash);
// The parties that it asks, and those of them that have not decided yet.
std::vector<std::string> asked_parties(sql::Transaction& tx, ApprovalId const& id);
std::vector<std::string> undecided_parties(sql::Transaction& tx, ApprovalId const& id);

// Asks for the review of an order that waits for it, due as the policy says.
ApprovalId ask_contract_review(service::Call& call, orders::OrderId const& id);

// Whether this person acts in that one's place on this day. Deputies do not pass it on, and nobody stands in
// for, or is stood in for by, somebody who is no longer active.
bool stands_in_for(sql::Transaction& tx, std::string_view deputy_id, std::string_view person_id, CalendarDate today);
// In whose right the caller may act today: their own first, then that of each person in whose place they act. Without
// approvals.decide (an auditor) one acts in nobody's place, and by an API token in nobody's beyond the token's list.
std::vector<service::Caller> rights_of_caller(service::Call& call);
// The ids of those in whose place this person acts.
std::vector<std::string> stood_in_for_by(sql::Transaction& tx, std::string_view deputy_id, CalendarDate today);

}  // namespace gendan::approvals
