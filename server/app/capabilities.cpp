#include "app/capabilities.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/approvals/approvals.hpp"
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/changes/changes.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/documents/documents.hpp"
#include "capabilities/figures/figures.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/integration/integration.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "capabilities/operations/operations.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/reconciliation/reconciliation.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "capabilities/signoffs/signoffs.hpp"
#include "capabilities/suppliers/suppliers.hpp"
#include "capabilities/verification/verification.hpp"
#include "capabilities/views/views.hpp"
#include "capabilities/work/work.hpp"

namespace gendan {

std::span<sql::Migration const> events_migrations();
std::span<sql::Migration const> jobs_migrations();
std::span<sql::Migration const> numbers_migrations();
std::span<sql::Migration const> search_migrations();
std::span<sql::Migration const> service_migrations();

void install_capabilities(service::App& app) {
  identity::install(app);
  work::install(app);
  activity::install(app);
  views::install(app);
  contacts::install(app);
  customers::install(app);
  catalog::install(app);
  suppliers::install(app);
  orders::install(app);
  requirements::install(app);
  approvals::install(app);
  notifications::install(app);
  documents::install(app);
  verification::install(app);
  reconciliation::install(app);
  signoffs::install(app);
  changes::install(app);
  integration::install(app);
  figures::install(app);
  operations::install(app);
}

std::vector<sql::Migration> migration_list(service::App const& app) {
  std::vector<sql::Migration> all;
  for (auto const scripts :
       {events_migrations(), jobs_migrations(), service_migrations(), numbers_migrations(), search_migrations()})
    all.insert(all.end(), scripts.begin(), scripts.end());
  all.insert(all.end(), app.migration_list().begin(), app.migration_list().end());
  return all;
}

}  // namespace gendan
