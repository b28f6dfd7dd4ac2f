// What the parts of the customers' API share.
#pragma once

#include <optional>
#include <string>

#include "capabilities/customers/customer.hpp"

namespace gendan::customers {

void install_customer_routes(service::App& app);
void install_customer_list(service::App& app);

template <class SomeId>
std::string text_of(std::optional<SomeId> const& id) {
  return id ? id->text() : std::string();
}

// Stores and records a new customer; `source` says what it was read from, nothing when a person wrote it.
void add_customer(service::Call& call, Customer const& customer, std::optional<std::string> const& source);
// A number of the series that nobody took by hand.
Code free_number(service::Call& call);

}  // namespace gendan::customers
