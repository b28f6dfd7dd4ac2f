#include "capabilities/suppliers/suppliers.hpp"

#include "capabilities/suppliers/supplier_api.hpp"
#include "capabilities/suppliers/supplier_search_store.hpp"
#include "capabilities/suppliers/supplier_store.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan {
std::span<sql::Migration const> suppliers_migrations();
}

namespace gendan::suppliers {
namespace {

SupplierSummary summary_of(SupplierRow const& row) { return {row.id, row.number.text(), row.name.text()}; }

// Rows belong to the department of their owner, who may have gone to another one.
void follow_owner(service::Call& call, events::Event const& event) {
  auto const id = identity::PersonId::parsed(std::string_view(event.stream).substr(std::string_view("people/").size()));
  auto const owner = identity::person_summary(call.tx, id.value());
  if (!owner) return;
  for (auto const& moved : move_suppliers(call.tx, *owner))
    index_supplier(call.tx, find_whole_supplier(call.tx, moved).value());
}

}  // namespace

void install(service::App& app) {
  using enum service::Scope;
  using service::PermissionKind;
  app.migrations(suppliers_migrations());
  app.permission("suppliers.read", PermissionKind::read,
                 {{"merchandiser", all},
                  {"sales", all},
                  {"supervisor", all},
                  {"management", all},
                  {"verifier", all},
                  {"production", all},
                  {"purchasing", all},
                  {"logistics", all},
                  {"quality", all},
                  {"finance", all}});
  app.permission("suppliers.write", PermissionKind::change,
                 {{"merchandiser", own}, {"purchasing", all}, {"supervisor", all}});
  app.permission("suppliers.contacts", PermissionKind::read,
                 {{"merchandiser", all},
                  {"supervisor", all},
                  {"management", all},
                  {"production", all},
                  {"purchasing", all},
                  {"quality", all}});
  app.permission("suppliers.export", PermissionKind::change,
                 {{"supervisor", all}, {"management", all}, {"purchasing", all}});
  app.searchable({.kind = "supplier",
                  .permission = "suppliers.read",
                  .table = "supplier",
                  .number = "number",
                  .title = "name",
                  .hint = "coalesce(country, '')"});
  service::writes_search(app, "supplier", [](sql::Transaction& tx, std::string_view id) {
    index_supplier(tx, find_whole_supplier(tx, SupplierId::parsed(id).value()).value());
  });
  app.on("person_edited", "suppliers.follow_owner", follow_owner);
  install_supplier_routes(app);
}

std::optional<SupplierSummary> supplier_summary(sql::Transaction& tx, SupplierId const& id) {
  static std::string const statement =
      "select " + describe::columns<SupplierSummary>() + " from supplier where id = $1";
  return describe::first<SupplierSummary>(tx.query(statement, id.text()));
}

SupplierSummary supplier_by_name(service::Call& call, Name const& name, std::string_view source) {
  if (auto const known = find_supplier_by_name(call.tx, name)) return summary_of(*known);
  Supplier supplier;
  supplier.row = new_supplier_row(call);
  supplier.row.number = free_number(call);
  supplier.row.name = name;
  add_supplier(call, supplier, std::string(source));
  return summary_of(supplier.row);
}

}  // namespace gendan::suppliers
