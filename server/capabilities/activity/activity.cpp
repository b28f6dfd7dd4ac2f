#include "capabilities/activity/activity.hpp"

#include "capabilities/activity/record_api.hpp"

namespace gendan::activity {

void install(service::App& app) {
  app.permission("record.read", service::PermissionKind::read, {});
  install_record_routes(app);
}

}  // namespace gendan::activity
