// Products as rows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/catalog/product.hpp"
#include "platform/describe/row.hpp"

namespace gendan::catalog {

std::optional<ProductRow> find_product(sql::Transaction& tx, ProductId const& id);
std::optional<Product> find_whole_product(sql::Transaction& tx, ProductId const& id);
std::optional<ProductRow> find_product_by_code(sql::Transaction& tx, std::string_view code);
std::optional<ProductRow> find_product_by_customer_code(sql::Transaction& tx, std::string_view customer_id,
                                                        std::string_view code);

void insert_product(sql::Transaction& tx, Product const& product);
// Only while the stored revision is `before`'s; false: it has moved on.
bool update_product(sql::Transaction& tx, Product const& before, Product const& after);

// Brings the rows of this owner to the department they now belong to; answers which have changed.
std::vector<ProductId> move_products(sql::Transaction& tx, identity::PersonSummary const& owner);

// Whether this permission reaches the row.
bool is_within_reach(service::Call const& call, std::string_view permission, ProductRow const& row);

}  // namespace gendan::catalog
