// What is sold: products with specification attributes, units, HS codes and the customers' own item codes.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"

namespace gendan::catalog {

using ProductId = Id<struct ProductTag>;

void install(service::App& app);

// A named property: {"name": "颜色", "value": "RAL 7016"}.
struct Attribute {
  Name name;
  Label value;
};
BOOST_DESCRIBE_STRUCT(Attribute, (), (name, value))

struct ProductSummary {
  ProductId id;
  std::string code;
  std::string name;
  std::optional<std::string> unit;
};
BOOST_DESCRIBE_STRUCT(ProductSummary, (), (id, code, name, unit))
std::optional<ProductSummary> product_summary(sql::Transaction& tx, ProductId const& id);
std::optional<ProductSummary> product_by_code(sql::Transaction& tx, std::string_view code);
// The product that this customer calls `code`.
std::optional<ProductSummary> product_by_customer_code(sql::Transaction& tx, std::string_view customer_id,
                                                       std::string_view code);

// For imports: the product with this code, made when there is none; `source` then stands in the event.
ProductSummary product_by_code_or_new(service::Call& call, Code const& code, Name const& name, std::string_view source);

// Event "product_created" on stream "products/<id>" carries what was created, and its source;
// "product_edited" carries service::Edited.

}  // namespace gendan::catalog
