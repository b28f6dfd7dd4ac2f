// A supplier as it is written and kept, and the rules over it: pure values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/country_code.hpp"
#include "base/instant.hpp"
#include "base/refusal.hpp"
#include "base/whole.hpp"
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/suppliers/suppliers.hpp"

namespace gendan::suppliers {

struct SupplierHead {
  Name name;
  std::optional<CountryCode> country;
  Remark remark;
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(SupplierHead, (), (name, country, remark, is_active))

struct SupplierProduct {
  catalog::ProductId product_id;
  std::optional<Label> supplier_item_code;  // what the supplier calls it
  std::optional<Whole<0, 3'650>> lead_time_days;
  bool is_preferred = false;
};
BOOST_DESCRIBE_STRUCT(SupplierProduct, (), (product_id, supplier_item_code, lead_time_days, is_preferred))

// The body that creates and edits a supplier.
struct SupplierContent : SupplierHead {
  std::optional<Code> code;  // absent: the number stays, or is given
  std::vector<contacts::ContactContent> contacts;
  std::vector<SupplierProduct> products;
  std::vector<SupplierId> alternates;  // the first choice first
};
BOOST_DESCRIBE_STRUCT(SupplierContent, (SupplierHead), (code, contacts, products, alternates))

struct SupplierKey {
  SupplierId id;
  Code number;
};
BOOST_DESCRIBE_STRUCT(SupplierKey, (), (id, number))
struct SupplierRow : SupplierKey, SupplierHead {
  std::optional<identity::PersonId> owner_id;  // who added it
  std::optional<identity::DepartmentId> department_id;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(SupplierRow, (SupplierKey, SupplierHead), (owner_id, department_id, created_at, revision))

// A supplier with all that belongs to it, as stored.
struct Supplier {
  SupplierRow row;
  std::vector<contacts::SealedContact> contacts;
  std::vector<SupplierProduct> products;
  std::vector<SupplierId> alternates;
};

inline constexpr std::size_t most_products = 5'000;
inline constexpr std::size_t most_alternates = 50;

// What can be said against the products and alternates of the supplier `id` without knowing what else
// there is.
std::vector<Problem> product_problems(std::vector<SupplierProduct> const& products);
std::vector<Problem> alternate_problems(std::vector<SupplierId> const& alternates, SupplierId const& id);

}  // namespace gendan::suppliers
