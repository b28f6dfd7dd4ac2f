// A change's steps: submitted, agreed to among us, put to the customer, brought up to date, withdrawn, applied.
#include <algorithm>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/changes/change_api.hpp"
#include "capabilities/changes/change_view_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/service/revision.hpp"

namespace gendan::changes {
namespace {

using service::Call;

constexpr char kind_name[] = "change";

struct ChangeStep {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeStep, (), (revision))
struct Withdrawal {
  BoundedText<1, 1'000, Lines::many> reason;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (reason))

struct ChangeSubmitted {
  ChangeId change_id;
  std::string change_number;
  std::vector<std::string> approval_reasons;
};
BOOST_DESCRIBE_STRUCT(ChangeSubmitted, (), (change_id, change_number, approval_reasons))
struct ChangeRebased {
  ChangeId change_id;
  std::string change_number;
  std::int64_t base_before = 0;
  std::int64_t base_after = 0;
  std::vector<describe::FieldChange> changes;  // of what was proposed before
};
BOOST_DESCRIBE_STRUCT(ChangeRebased, (), (change_id, change_number, base_before, base_after, changes))
struct ChangeWithdrawn {
  ChangeId change_id;
  std::string change_number;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChangeWithdrawn, (), (change_id, change_number, reason))
struct ChangeApplied {
  ChangeId change_id;
  std::string change_number;
  std::int64_t order_revision = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeApplied, (), (change_id, change_number, order_revision))
// What whoever agrees to it is told beside the order.
struct ApprovalDetails {
  ChangeId change_id;
  std::string change_number;
  std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(ApprovalDetails, (), (change_id, change_number, reasons))

ChangeRow stepping(Call& call, ChangeId const& id, ChangeStep const& step, std::string_view permission) {
  auto row = reachable_change(call, id, permission);
  service::expect_revision(step.revision, row.revision, view_of(call, row));
  return row;
}

orders::OrderSummary order_of(Call& call, ChangeRow const& row) {
  auto order = orders::order_summary(call.tx, row.order_id).value();
  if (!orders::takes_changes(order.status)) throw conflict("order_takes_no_changes");
  return order;
}

void ask_for_approval(Call& call, ChangeRow& row, std::vector<std::string> const& reasons) {
  auto const policy = change_policy(call.tx);
  store_state(call, row, ChangeState::awaiting_approval);
  approvals::ask(call, {.kind = kind_name,
                        .order = order_of(call, row),
                        .reference = row.id.text(),
                        .parties = approvals::party_codes(policy.parties),
                        .reason = row.reason,
                        .details = {describe::encoded(ApprovalDetails{row.id, row.number, reasons})},
                        .deadline_at = call.now + std::chrono::hours(policy.answer_within_hours.value())});
}

// Agreed to already, by those whom the policy asks now?
bool is_approved(Call& call, ChangeRow const& row, std::string const& hash) {
  auto const newest = approvals::newest_about(call.tx, kind_name, row.order_id, row.id.text(), hash);
  if (!newest || newest->state != approvals::ApprovalState::approved) return false;
  auto const asked = approvals::asked_parties(call.tx, newest->id);
  return approvals::unasked_parties(approvals::party_codes(change_policy(call.tx).parties), asked).empty();
}

// Exactly this, against exactly what stands: with either changed it has to be agreed to anew.
std::string hash_of(Call& call, ChangeRow const& row) {
  auto const stands = orders::content_hash(orders::order_content(call.tx, row.order_id));
  return crypto::sha256_hex(row.base_hash + row.content_hash + stands);
}

ChangeView submit(Call& call, ChangeId const& id, ChangeStep const& step) {
  auto row = stepping(call, id, step, "changes.write");
  if (!may_be_submitted(row.state)) throw conflict("change_already_submitted");
  static_cast<void>(order_of(call, row));
  expect_current_base(call, row);
  expect_possible(call, row.order_id, row.proposed);
  auto const base = orders::order_content(call.tx, row.order_id);
  auto const reasons = approval_reasons(change_policy(call.tx), base, row.proposed);
  call.record("orders", row.order_id.text(), "change_submitted", ChangeSubmitted{row.id, row.number, reasons});
  if (reasons.empty() || is_approved(call, row, hash_of(call, row)))
    put_to_customer(call, row);
  else
    ask_for_approval(call, row, reasons);
  return view_of(call, row);
}

ChangeView rebase(Call& call, ChangeId const& id, ChangeStep const& step) {
  auto row = stepping(call, id, step, "changes.write");
  if (!may_be_edited(row.state)) throw conflict("change_is_over");
  static_cast<void>(order_of(call, row));
  auto const now = orders::order_content(call.tx, row.order_id);
  auto const base = orders::revision_content(call, row.order_id, row.base_revision);
  auto merged = orders::merged(base, row.proposed, now);
  std::vector<Problem> problems;
  for (auto const& field : merged.conflicts) problems.push_back({"/" + field, "changed_otherwise", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::conflict, "change_conflicts", std::move(problems));
  ChangeRebased event{row.id, row.number, row.base_revision, orders::agreed_revision(call.tx, row.order_id),
                      changed_fields(row.proposed, merged.content)};
  row.proposed = std::move(merged.content);
  row.content_hash = orders::content_hash(row.proposed);
  row.base_hash = orders::content_hash(now);
  row.base_revision = event.base_after;
  if (row.content_hash == row.base_hash) throw conflict("change_changes_nothing");
  expect_possible(call, row.order_id, row.proposed);
  store_state(call, row, ChangeState::draft);
  call.record("orders", row.order_id.text(), "change_rebased", event);
  return view_of(call, row);
}

void end_by_withdrawal(Call& call, ChangeRow& row, std::string const& reason) {
  row.withdrawal_reason = reason;
  store_state(call, row, ChangeState::withdrawn);
  call.record("orders", row.order_id.text(), "change_withdrawn", ChangeWithdrawn{row.id, row.number, reason});
}

ChangeView withdraw(Call& call, ChangeId const& id, Withdrawal const& withdrawal) {
  auto row = reachable_change(call, id, "changes.write");
  if (is_over(row.state)) throw conflict("change_is_over");
  end_by_withdrawal(call, row, withdrawal.reason.text());
  return view_of(call, row);
}

ChangeView apply(Call& call, ChangeId const& id, ChangeStep const& step) {
  auto row = stepping(call, id, step, "changes.apply");
  if (row.state != ChangeState::accepted) throw conflict("change_not_accepted");
  expect_current_base(call, row);
  expect_possible(call, row.order_id, row.proposed);
  row.applied_revision = orders::apply_change(
      call, row.order_id, {row.proposed, row.base_hash, row.id.text(), row.number, authors_of(call.tx, row.id)});
  store_state(call, row, ChangeState::applied);
  call.record("orders", row.order_id.text(), "change_applied",
              ChangeApplied{row.id, row.number, *row.applied_revision});
  keep_settling_work(call, row.order_id);
  return view_of(call, row);
}

void after_approval(Call& call, approvals::Request const& request) {
  auto row = find_change(call.tx, ChangeId::parsed(request.reference).value()).value();
  if (row.state != ChangeState::awaiting_approval) return;
  switch (request.state) {
    case approvals::ApprovalState::approved:
      return put_to_customer(call, row);
    case approvals::ApprovalState::rejected:
      return store_state(call, row, ChangeState::refused);
    case approvals::ApprovalState::withdrawn:
    case approvals::ApprovalState::outdated:
      return store_state(call, row, ChangeState::draft);
    case approvals::ApprovalState::open:
      return;
  }
}

// What belonged to an order that is no more ends with it.
void follow_end(Call& call, events::Event const& event) {
  for (auto& row : open_changes_of(call.tx, orders::order_of(event).value()))
    end_by_withdrawal(call, row, "order_cancelled");
}

}  // namespace

void store_state(Call& call, ChangeRow& row, ChangeState state) {
  if (row.state == ChangeState::awaiting_approval && state != ChangeState::awaiting_customer &&
      state != ChangeState::accepted && state != ChangeState::refused)
    approvals::withdraw_open(call, kind_name, row.order_id, row.id.text());
  if (row.state != state) row.state_since = call.now;
  row.state = state;
  if (!update_change(call.tx, row)) throw conflict("revision_moved_on");
  call.announce("changes", row.id.text());
  keep_change_work(call, row);
}

void install_change_steps(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<approvals::Kinds>().add(
      {.name = kind_name,
       .parties = {{"supervisor", "change_approval.supervisor", "supervisor"},
                   {"production", "change_approval.production", "production"},
                   {"finance", "change_approval.finance", "finance"}},
       .current_hash =
           [](Call& call, approvals::Request const& request) {
             return hash_of(call, find_change(call.tx, ChangeId::parsed(request.reference).value()).value());
           },
       .authors =
           [](Call& call, approvals::Request const& request) {
             return authors_of(call.tx, ChangeId::parsed(request.reference).value());
           },
       .closed = after_approval});
  app.route<submit>(post, "/changes/{id}/submission", permission("changes.write"),
                    "Submit a change: to those who must agree, or to the customer at once");
  app.route<rebase>(post, "/changes/{id}/rebase", permission("changes.write"),
                    "Bring a change up to date with an order that has changed since; it begins again");
  app.route<withdraw>(post, "/changes/{id}/withdrawal", permission("changes.write"), "Withdraw a change");
  app.route<apply>(post, "/changes/{id}/application", permission("changes.apply"),
                   "Make an accepted change the order's next revision");
  app.on("order_cancelled", "changes.follow_cancellation", follow_end);
}

}  // namespace gendan::changes
