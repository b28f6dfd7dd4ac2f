// The policy of changes: which of them somebody else must agree to.
#include "capabilities/changes/change_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::changes {
namespace {

using service::Call;

struct ChangePolicyEdit : ChangePolicy {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ChangePolicyEdit, (ChangePolicy), (revision))

ChangePolicyRow show_policy(Call& call) { return change_policy(call.tx); }

ChangePolicyRow edit_policy(Call& call, ChangePolicyEdit const& edit) {
  auto const problems = policy_problems(edit);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  auto const before = change_policy(call.tx);
  ChangePolicyRow after{edit, before.id, edit.revision};
  service::store_edit(call, change_policy_table, before, after, "changes", "change_policy_edited");
  return after;
}

}  // namespace

void install_change_policy(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<show_policy>(get, "/change-policy", permission("changes.read"), "Which changes somebody must agree to");
  app.route<edit_policy>(put, "/change-policy", permission("changes.policy"),
                         "Say which changes somebody must agree to, and who");
}

}  // namespace gendan::changes
