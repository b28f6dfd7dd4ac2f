// Customers in the search index.
#pragma once

#include <optional>
#include <string>

#include "capabilities/customers/customer.hpp"

namespace gendan::customers {

// What is said of its contacts never gets there.
void index_customer(sql::Transaction& tx, Customer const& customer);

// As the command palette shows it.
std::optional<service::SearchHit> show_found_customer(service::Call& call, std::string const& id);

}  // namespace gendan::customers
