// What the parts of the suppliers' API share.
#pragma once

#include <optional>
#include <string>

#include "capabilities/suppliers/supplier.hpp"

namespace gendan::suppliers {

void install_supplier_routes(service::App& app);
void install_supplier_list(service::App& app);

template <class SomeId>
std::string text_of(std::optional<SomeId> const& id) {
  return id ? id->text() : std::string();
}

// A supplier that belongs to whoever is asking.
SupplierRow new_supplier_row(service::Call& call);
// A number of the series that nobody took by hand.
Code free_number(service::Call& call);
// Stores and records a new supplier; `source` says what it was read from, nothing when a person wrote it.
void add_supplier(service::Call& call, Supplier const& supplier, std::optional<std::string> const& source);

}  // namespace gendan::suppliers
