// Customers as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/customers/customer.hpp"
#include "platform/describe/row.hpp"

namespace gendan::customers {

std::optional<CustomerRow> find_customer(sql::Transaction& tx, CustomerId const& id);
// With everything that belongs to it.
std::optional<Customer> find_whole_customer(sql::Transaction& tx, CustomerId const& id);
// The oldest of those with this name, compared folded.
std::optional<CustomerRow> find_customer_by_name(sql::Transaction& tx, Name const& name);
bool is_number_taken(sql::Transaction& tx, std::string_view number, CustomerId const& but);

void insert_customer(sql::Transaction& tx, Customer const& customer);
// Only while the stored revision is `before`'s; false: it has moved on.
bool update_customer(sql::Transaction& tx, Customer const& before, Customer const& after);

// Brings the rows of this merchandiser to the department they now belong to; answers which have changed.
std::vector<CustomerId> move_customers(sql::Transaction& tx, identity::PersonSummary const& merchandiser);

// Whether this permission reaches the row.
bool is_within_reach(service::Call const& call, std::string_view permission, CustomerRow const& row);

}  // namespace gendan::customers
