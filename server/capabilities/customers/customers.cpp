#include "capabilities/customers/customers.hpp"

#include "capabilities/customers/customer_api.hpp"
#include "capabilities/customers/customer_search_store.hpp"
#include "capabilities/customers/customer_store.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan {
std::span<sql::Migration const> customers_migrations();
}

namespace gendan::customers {
namespace {

CustomerSummary summary_of(CustomerRow const& row) {
  CustomerSummary summary{row.id, row.number.text(), row.name.text(), std::nullopt, {}, row.tier};
  if (row.merchandiser_id) summary.merchandiser_id = row.merchandiser_id->text();
  if (row.department_id) summary.department_id = row.department_id->text();
  return summary;
}

// Rows belong to the department of their merchandiser, who may have gone to another one.
void follow_merchandiser(service::Call& call, events::Event const& event) {
  auto const id = identity::PersonId::parsed(std::string_view(event.stream).substr(std::string_view("people/").size()));
  auto const merchandiser = identity::person_summary(call.tx, id.value());
  if (!merchandiser) return;
  for (auto const& moved : move_customers(call.tx, *merchandiser))
    index_customer(call.tx, find_whole_customer(call.tx, moved).value());
}

}  // namespace

void install(service::App& app) {
  using enum service::Scope;
  using service::PermissionKind;
  app.migrations(customers_migrations());
  app.permission("customers.read", PermissionKind::read,
                 {{"merchandiser", all},
                  {"sales", all},
                  {"supervisor", all},
                  {"management", all},
                  {"verifier", all},
                  {"customer_service", all},
                  {"logistics", all},
                  {"quality", all},
                  {"finance", all}});
  app.permission("customers.write", PermissionKind::change,
                 {{"merchandiser", own}, {"sales", own}, {"supervisor", all}});
  app.permission("customers.contacts", PermissionKind::read,
                 {{"merchandiser", department},
                  {"sales", department},
                  {"supervisor", all},
                  {"management", all},
                  {"customer_service", all}});
  app.permission("customers.export", PermissionKind::change, {{"supervisor", all}, {"management", all}});
  app.searchable({.kind = "customer",
                  .permission = "customers.read",
                  .table = "customer",
                  .number = "number",
                  .title = "name",
                  .hint = "coalesce(country, '')"});
  service::writes_search(app, "customer", [](sql::Transaction& tx, std::string_view id) {
    index_customer(tx, find_whole_customer(tx, CustomerId::parsed(id).value()).value());
  });
  app.on("person_edited", "customers.follow_merchandiser", follow_merchandiser);
  install_customer_routes(app);
}

std::optional<CustomerSummary> customer_summary(sql::Transaction& tx, CustomerId const& id) {
  auto const row = find_customer(tx, id);
  if (!row) return std::nullopt;
  return summary_of(*row);
}

std::optional<LanguageTag> customer_language(sql::Transaction& tx, CustomerId const& id) {
  auto const row = find_customer(tx, id);
  return row ? row->language : std::nullopt;
}

CustomerSummary customer_by_name(service::Call& call, Name const& name, std::string_view source) {
  if (auto const known = find_customer_by_name(call.tx, name)) return summary_of(*known);
  Customer customer;
  customer.row.id = call.new_id<CustomerId>();
  customer.row.number = free_number(call);
  customer.row.name = name;
  customer.row.created_at = call.now;
  add_customer(call, customer, std::string(source));
  return summary_of(customer.row);
}

}  // namespace gendan::customers
