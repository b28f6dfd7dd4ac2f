// Suppliers in the search index.
#pragma once

#include "capabilities/suppliers/supplier.hpp"

namespace gendan::suppliers {

// What is said of its contacts never gets there.
void index_supplier(sql::Transaction& tx, Supplier const& supplier);

}  // namespace gendan::suppliers
