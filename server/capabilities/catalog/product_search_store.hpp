// Products in the search index.
#pragma once

#include <vector>

#include "capabilities/catalog/product.hpp"

namespace gendan::catalog {

void index_product(sql::Transaction& tx, Product const& product);

// What this caller may see of those that fit the text, the best first.
std::vector<service::SearchHit> find_products(service::Call& call, std::string const& text, int limit);

}  // namespace gendan::catalog
