// Customers in the search index.
#pragma once

#include <vector>

#include "capabilities/customers/customer.hpp"

namespace gendan::customers {

// What is said of its contacts never gets there.
void index_customer(sql::Transaction& tx, Customer const& customer);

// What this caller may see of those that fit the text, the best first.
std::vector<service::SearchHit> find_customers(service::Call& call, std::string const& text, int limit);

}  // namespace gendan::customers
