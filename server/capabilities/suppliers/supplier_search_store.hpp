// Suppliers in the search index.
#pragma once

#include <optional>
#include <string>

#include "capabilities/suppliers/supplier.hpp"

namespace gendan::suppliers {

// What is said of its contacts never gets there.
void index_supplier(sql::Transaction& tx, Supplier const& supplier);

// As the command palette shows it.
std::optional<service::SearchHit> show_found_supplier(service::Call& call, std::string const& id);

}  // namespace gendan::suppliers
