#include "capabilities/reconciliation/reconciliation.hpp"

#include "capabilities/reconciliation/incoming_api.hpp"

namespace gendan {
std::span<sql::Migration const> reconciliation_migrations();
}

namespace gendan::reconciliation {

void install(service::App& app) {
  using enum service::Scope;
  using enum service::PermissionKind;
  app.migrations(reconciliation_migrations());
  app.permission("incoming.read", read,
                 {{"merchandiser", department},
                  {"sales", department},
                  {"supervisor", all},
                  {"finance", all},
                  {"management", all}});
  app.permission("incoming.write", change,
                 {{"merchandiser", department}, {"sales", department}, {"supervisor", all}, {"finance", all}});
  app.permission("incoming.export", change, {{"supervisor", all}, {"management", all}});
  app.permission("reconciliation.policy", change, {{"administrator", all}});
  install_incoming_routes(app);
  install_incoming_settling(app);
  install_incoming_list(app);
  install_incoming_work(app);
  install_reconciliation_policy(app);
}

}  // namespace gendan::reconciliation
