// Suppliers in the search index.
#pragma once

#include <vector>

#include "capabilities/suppliers/supplier.hpp"

namespace gendan::suppliers {

// What is said of its contacts never gets there.
void index_supplier(sql::Transaction& tx, Supplier const& supplier);

// What this caller may see of those that fit the text, the best first.
std::vector<service::SearchHit> find_suppliers(service::Call& call, std::string const& text, int limit);

}  // namespace gendan::suppliers
