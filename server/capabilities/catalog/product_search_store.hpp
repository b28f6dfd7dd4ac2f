// Products in the search index.
#pragma once

#include "capabilities/catalog/product.hpp"

namespace gendan::catalog {

void index_product(sql::Transaction& tx, Product const& product);

}  // namespace gendan::catalog
