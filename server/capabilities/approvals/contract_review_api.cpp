// Asking for a contract review, its gate condition, and the policy behind both.
#include <algorithm>

#include "capabilities/approvals/approval_view_api.hpp"
#include "capabilities/approvals/review_policy_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::approvals {
namespace {

using orders::OrderId;
using orders::OrderStatus;
using service::Call;
using service::Created;

constexpr char kind_name[] = "contract_review";

constexpr service::Wording review_words[] = {
    {"review_not_asked", "未发起合同评审", "Contract review not asked"},
    {"review_rejected", "合同评审未通过", "Contract review refused"},
    {"review_outdated", "评审后内容已变", "Changed since its review"},
    {"review_not_needed", "此类订单无须评审", "This kind of order needs no review"},
    {"production", "生产", "Production"},
    {"purchasing", "采购", "Purchasing"},
    {"finance", "财务", "Finance"},
};

struct ReviewRequest {
  std::optional<BoundedText<0, 2'000, Lines::many>> reason;  // what to look at
  std::optional<Instant> deadline_at;                        // default by the policy
};
BOOST_DESCRIBE_STRUCT(ReviewRequest, (), (reason, deadline_at))

struct ReviewPolicyEdit : ReviewPolicy {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ReviewPolicyEdit, (ReviewPolicy), (revision))

ApprovalId asked(Call& call, OrderId const& id, ReviewRequest const& request) {
  auto const order = askable_order(call, id);
  if (!orders::is_editable(order.status)) throw conflict("order_not_editable");
  if (review_of(call, orders::order_snapshot(call.tx, order)).state == orders::ConditionState::holds)
    throw conflict("review_already_approved");
  auto const policy = review_policy(call.tx);
  auto const default_deadline = call.now + std::chrono::hours(policy.answer_within_hours.value());
  return ask(call, {.kind = kind_name,
                    .order = order,
                    .parties = party_codes(policy.parties),
                    .reason = request.reason ? request.reason->text() : std::string(),
                    .deadline_at = request.deadline_at.value_or(default_deadline)});
}

Created<ApprovalView> ask_review(Call& call, OrderId const& id, ReviewRequest const& request) {
  auto const approval = asked(call, id, request);
  return {view_of(call, find_approval(call.tx, approval).value()), "/approvals/" + approval.text()};
}

ReviewPolicyRow show_policy(Call& call) { return review_policy(call.tx); }

ReviewPolicyRow edit_policy(Call& call, ReviewPolicyEdit const& edit) {
  auto const problems = policy_problems(edit);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  auto const before = review_policy(call.tx);
  ReviewPolicyRow after{edit, before.id, edit.revision};
  service::store_edit(call, review_policy_table, before, after, "approvals", "review_policy_edited");
  return after;
}

}  // namespace

orders::ConditionFinding review_of(Call& call, orders::OrderSnapshot const& order) {
  ReviewStanding standing;
  standing.kind = order.order.kind;
  auto const& id = order.order.id;
  auto const newest = newest_about(call.tx, kind_name, id, "", order.content_hash);
  if (newest) {
    standing.state = newest->state;
    standing.still_deciding = undecided_parties(call.tx, newest->id);
    standing.asked_parties = asked_parties(call.tx, newest->id);
  } else {
    auto const earlier = newest_before(call.tx, kind_name, id, "", call.now);
    standing.has_earlier = earlier && earlier->state != ApprovalState::withdrawn;
  }
  return review_finding(review_policy(call.tx), standing);
}

ApprovalId ask_contract_review(Call& call, OrderId const& id) { return asked(call, id, {}); }

void install_contract_review(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<Kinds>().add({.name = kind_name,
                             .parties = {{"production", "review.production", "production"},
                                         {"purchasing", "review.purchasing", "purchasing"},
                                         {"finance", "review.finance", "finance"}}});
  for (auto const before : {OrderStatus::awaiting_customer, OrderStatus::confirmed}) {
    app.registry<orders::Gates>().add({"feasibility_reviewed", before, review_of, review_words});
  }
  app.route<ask_review>(post, "/orders/{id}/contract-review", permission("approvals.ask"),
                        "Ask those who must make, buy and finance an order for their yes");
  app.route<show_policy>(get, "/contract-review-policy", permission("approvals.read"),
                         "Of which orders contract review is asked, and of whom");
  app.route<edit_policy>(put, "/contract-review-policy", permission("approvals.policy"),
                         "Say of which orders contract review is asked, and of whom");
}

}  // namespace gendan::approvals
