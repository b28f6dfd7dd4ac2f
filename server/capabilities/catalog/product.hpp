// A product as it is written and kept, and the rules over it: pure values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/refusal.hpp"
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/identity/identity.hpp"

namespace gendan::catalog {

struct ProductHead {
  Name name;
  Remark description;
  std::optional<BoundedText<1, 40>> unit;  // UN/ECE Recommendation 20, or the trade's own word
  std::optional<BoundedText<1, 40>> hs_code;
  std::vector<Attribute> attributes;
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(ProductHead, (), (name, description, unit, hs_code, attributes, is_active))

// What a customer calls the product.
struct CustomerItemCode {
  customers::CustomerId customer_id;
  Code code;
};
BOOST_DESCRIBE_STRUCT(CustomerItemCode, (), (customer_id, code))

// The body that creates and edits a product.
struct ProductContent : ProductHead {
  std::optional<Code> code;  // absent: it stays, or is given
  std::vector<CustomerItemCode> customer_codes;
};
BOOST_DESCRIBE_STRUCT(ProductContent, (ProductHead), (code, customer_codes))

struct ProductKey {
  ProductId id;
  Code code;
};
BOOST_DESCRIBE_STRUCT(ProductKey, (), (id, code))
struct ProductRow : ProductKey, ProductHead {
  std::optional<identity::PersonId> owner_id;  // who added it
  std::optional<identity::DepartmentId> department_id;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ProductRow, (ProductKey, ProductHead), (owner_id, department_id, created_at, revision))

struct Product {
  ProductRow row;
  std::vector<CustomerItemCode> customer_codes;
};

inline constexpr std::size_t most_attributes = 200;
inline constexpr std::size_t most_customer_codes = 1'000;

// An HS code or a national one that refines it: 6 to 13 digits, as customs write them with dots or blanks
// between. nullopt when it is none.
std::optional<std::string> hs_code_digits(std::string_view text);

// What can be said against the content without knowing what else there is.
std::vector<Problem> content_problems(ProductContent const& content);

}  // namespace gendan::catalog
