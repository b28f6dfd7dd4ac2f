// How long something may be without an order.
#include "capabilities/reconciliation/incoming_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::reconciliation {
namespace {

using service::Call;

struct ReconciliationPolicyEdit : ReconciliationPolicy {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ReconciliationPolicyEdit, (ReconciliationPolicy), (revision))

ReconciliationPolicyEdit view_of(ReconciliationPolicyRow const& row) { return {row, row.revision}; }

ReconciliationPolicyEdit show_policy(Call& call) { return view_of(policy(call.tx)); }

ReconciliationPolicyEdit edit_policy(Call& call, ReconciliationPolicyEdit const& edit) {
  auto const before = policy(call.tx);
  service::expect_revision(edit.revision, before.revision, view_of(before));
  auto after = before;
  after.patience_hours = edit.patience_hours;
  service::Edited const edited{describe::changes(view_of(before), view_of(after))};
  if (edited.changes.empty()) return view_of(before);
  if (!set_policy(call.tx, after)) throw conflict("revision_moved_on");
  call.record("reconciliation", "policy", "reconciliation_policy_edited", edited);
  return view_of(after);
}

}  // namespace

void install_reconciliation_policy(service::App& app) {
  using enum http::Method;
  app.route<show_policy>(get, "/reconciliation/policy", service::permission("incoming.read"),
                         "How long what came in may be without an order");
  app.route<edit_policy>(put, "/reconciliation/policy", service::permission("reconciliation.policy"),
                         "Set how long what came in may be without an order");
}

}  // namespace gendan::reconciliation
