#include "capabilities/changes/changes.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/changes/change_api.hpp"

namespace gendan {
std::span<sql::Migration const> changes_migrations();
}

namespace gendan::changes {
namespace {

void install_permissions(service::App& app) {
  using enum service::Scope;
  using enum service::PermissionKind;
  app.permission("changes.read", read, orders::readers_of_orders());
  app.permission("changes.write", change, orders::writers_of_orders());
  app.permission("changes.apply", change, {{"merchandiser", department}, {"supervisor", all}});
  app.permission("changes.export", change, {{"supervisor", all}, {"management", all}});
  app.permission("changes.policy", change, {});
  for (std::string const party : {"supervisor", "production", "finance"})
    app.permission("change_approval." + party, change, {{party, all}});
}

}  // namespace

void install(service::App& app) {
  app.migrations(changes_migrations());
  install_permissions(app);
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind : {"change_requested", "change_edited", "change_submitted", "change_put_to_customer",
                           "change_answered", "change_rebased", "change_withdrawn", "change_applied"})
    timelines.guard(kind, "changes.read");
  app.registry<Impacts>().add(
      {"delivered", [](service::Call& call, orders::OrderId const& order, orders::OrderContent const& proposed) {
         return ImpactFinding{orders::change_problems(call, order, proposed), {}};
       }});
  install_change_routes(app);
  install_change_steps(app);
  install_change_answers(app);
  install_change_list(app);
  install_change_policy(app);
  install_change_work(app);
  install_change_gates(app);
}

}  // namespace gendan::changes
