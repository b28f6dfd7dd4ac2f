// What the parts of the catalog's API share.
#pragma once

#include <optional>
#include <string>

#include "capabilities/catalog/product.hpp"

namespace gendan::catalog {

void install_product_routes(service::App& app);
void install_product_list(service::App& app);

// A product that belongs to whoever is asking.
ProductRow new_product_row(service::Call& call);
// Stores and records a new product; `source` says what it was read from, nothing when a person wrote it.
void add_product(service::Call& call, Product const& product, std::optional<std::string> const& source);

}  // namespace gendan::catalog
