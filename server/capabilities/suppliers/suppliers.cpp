#include "capabilities/suppliers/suppliers.hpp"

#include "capabilities/suppliers/supplier_api.hpp"
#include "capabilities/suppliers/supplier_store.hpp"

namespace gendan {
std::span<sql::Migration const> suppliers_migrations();
}

namespace gendan::suppliers {
namespace {

SupplierSummary summary_of(SupplierRow const& row) { return {row.id, row.number.text(), row.name.text()}; }

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
  install_supplier_routes(app);
}

std::optional<SupplierSummary> supplier_summary(sql::Transaction& tx, SupplierId const& id) {
  auto const row = find_supplier(tx, id);
  if (!row) return std::nullopt;
  return summary_of(*row);
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
