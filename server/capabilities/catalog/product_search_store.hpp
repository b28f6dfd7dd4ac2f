// Products in the search index.
#pragma once

#include <optional>
#include <string>

#include "capabilities/catalog/product.hpp"

namespace gendan::catalog {

void index_product(sql::Transaction& tx, Product const& product);

// As the command palette shows it.
std::optional<service::SearchHit> show_found_product(service::Call& call, std::string const& id);

}  // namespace gendan::catalog
