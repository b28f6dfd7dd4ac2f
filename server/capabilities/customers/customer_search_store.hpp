// Customers in the search index.
#pragma once

#include "capabilities/customers/customer.hpp"

namespace gendan::customers {

// What is said of its contacts never gets there.
void index_customer(sql::Transaction& tx, Customer const& customer);

}  // namespace gendan::customers
