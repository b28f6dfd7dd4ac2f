// Suppliers as rows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/suppliers/supplier.hpp"
#include "platform/describe/row.hpp"

namespace gendan::suppliers {

std::optional<SupplierRow> find_supplier(sql::Transaction& tx, SupplierId const& id);
// With everything that belongs to it.
std::optional<Supplier> find_whole_supplier(sql::Transaction& tx, SupplierId const& id);
// The oldest of those with this name, compared folded.
std::optional<SupplierRow> find_supplier_by_name(sql::Transaction& tx, Name const& name);
bool is_number_taken(sql::Transaction& tx, std::string_view number, SupplierId const& but);

void insert_supplier(sql::Transaction& tx, Supplier const& supplier);
// Only while the stored revision is `before`'s; false: it has moved on.
bool update_supplier(sql::Transaction& tx, Supplier const& before, Supplier const& after);

// Brings the rows of this owner to the department they now belong to; answers which have changed.
std::vector<SupplierId> move_suppliers(sql::Transaction& tx, identity::PersonSummary const& owner);

// Whether this permission reaches the row.
bool is_within_reach(service::Call const& call, std::string_view permission, SupplierRow const& row);

}  // namespace gendan::suppliers
