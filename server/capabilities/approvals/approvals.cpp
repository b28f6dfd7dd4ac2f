#include "capabilities/approvals/approvals.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/approvals/approval_api.hpp"

namespace gendan {
std::span<sql::Migration const> approvals_migrations();
}

namespace gendan::approvals {
namespace {

using service::DefaultGrant;
using enum service::Scope;

std::vector<DefaultGrant> everybody(service::Scope scope) {
  std::vector<DefaultGrant> grants;
  for (auto const& reader : orders::readers_of_orders()) grants.push_back({reader.role, scope});
  return grants;
}

void install_permissions(service::App& app) {
  using enum service::PermissionKind;
  app.permission("approvals.read", read, orders::readers_of_orders());
  // What one may decide is said by the permissions of the parties; this alone lets nobody decide anything.
  app.permission("approvals.decide", change, everybody(all));
  app.permission("approvals.export", change, {{"supervisor", all}, {"management", all}});
  app.permission("approvals.ask", change, orders::writers_of_orders());
  app.permission("approvals.policy", change, {});
  for (std::string const party : {"production", "purchasing", "finance"})
    app.permission("review." + party, change, {{party, all}, {"supervisor", all}});
  app.permission("gates.open", change, {{"supervisor", all}, {"management", all}});
  app.permission("gate_openings.read", read, {{"supervisor", all}, {"management", all}});
  app.permission("gate_openings.export", change, {{"supervisor", all}, {"management", all}});
  app.permission("deputies.read", read, everybody(own));
  app.permission("deputies.write", change, everybody(own));
}

}  // namespace

void install(service::App& app) {
  app.migrations(approvals_migrations());
  install_permissions(app);
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind :
       {"approval_asked", "approval_decided", "approval_closed", "approval_withdrawn", "approval_outdated"})
    timelines.guard(kind, "approvals.read");
  install_approval_routes(app);
  install_approval_work(app);
  install_contract_review(app);
  install_gate_openings(app);
  install_deputy_routes(app);
}

}  // namespace gendan::approvals
