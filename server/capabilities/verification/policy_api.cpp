// Which levels orders need: read by everybody who reads orders, set by the administrator.
#include <set>

#include "capabilities/verification/order_verification_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::verification {
namespace {

using service::Call;

struct PolicyEdit : Policy {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(PolicyEdit, (Policy), (revision))

PolicyEdit view_of(PolicyRow const& row) { return {row, row.revision}; }

PolicyEdit show_policy(Call& call) { return view_of(policy(call.tx)); }

PolicyEdit edit_policy(Call& call, PolicyEdit const& edit) {
  auto const before = policy(call.tx);
  service::expect_revision(edit.revision, before.revision, view_of(before));
  std::set<std::string_view> currencies;
  for (std::size_t i = 0; i < edit.high_values.size(); ++i) {
    auto const& value = edit.high_values[i];
    auto const path = "/high_values/" + std::to_string(i);
    if (value.minor() <= 0) throw invalid(path + "/amount", "not_positive");
    if (!currencies.insert(value.currency().text()).second) throw invalid(path + "/currency", "given_twice");
  }
  PolicyRow after;
  static_cast<Policy&>(after) = edit;
  after.revision = before.revision;
  service::Edited const edited{describe::changes(view_of(before), view_of(after))};
  if (edited.changes.empty()) return view_of(before);
  if (!set_policy(call.tx, after)) throw conflict("revision_moved_on");
  call.record("verification", "policy", "verification_policy_edited", edited);
  return view_of(after);
}

}  // namespace

void install_policy_routes(service::App& app) {
  using enum http::Method;
  app.route<show_policy>(get, "/verification/policy", service::permission("orders.read"),
                         "Which levels of verification orders need");
  app.route<edit_policy>(put, "/verification/policy", service::permission("verification.policy"),
                         "Set which levels of verification orders need");
}

}  // namespace gendan::verification
