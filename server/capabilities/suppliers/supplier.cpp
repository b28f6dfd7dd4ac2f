#include "capabilities/suppliers/supplier.hpp"

#include <set>

namespace gendan::suppliers {

std::vector<Problem> product_problems(std::vector<SupplierProduct> const& products) {
  if (products.size() > most_products) return {{"/products", "too_many_entries", std::to_string(most_products)}};
  std::vector<Problem> problems;
  std::set<catalog::ProductId> seen;
  for (std::size_t index = 0; index < products.size(); ++index) {
    if (seen.insert(products[index].product_id).second) continue;
    problems.push_back({"/products/" + std::to_string(index) + "/product_id", "given_twice", {}});
  }
  return problems;
}

std::vector<Problem> alternate_problems(std::vector<SupplierId> const& alternates, SupplierId const& id) {
  if (alternates.size() > most_alternates)
    return {{"/alternates", "too_many_entries", std::to_string(most_alternates)}};
  std::vector<Problem> problems;
  std::set<SupplierId> seen;
  for (std::size_t index = 0; index < alternates.size(); ++index) {
    auto const path = "/alternates/" + std::to_string(index);
    if (alternates[index] == id) problems.push_back({path, "own_alternate", {}});
    if (!seen.insert(alternates[index]).second) problems.push_back({path, "given_twice", {}});
  }
  return problems;
}

}  // namespace gendan::suppliers
