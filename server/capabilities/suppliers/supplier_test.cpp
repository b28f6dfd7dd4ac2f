#include "capabilities/suppliers/supplier.hpp"

#include <gmock/gmock.h>

namespace gendan::suppliers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class SomeId>
SomeId id(std::int64_t number) {
  return SomeId::made(Instant::from_unix_milliseconds(number), {});
}

std::vector<std::string> named(std::vector<Problem> const& problems) {
  std::vector<std::string> names;
  for (auto const& problem : problems) names.push_back(problem.path + " " + problem.code);
  return names;
}

SupplierProduct product(std::int64_t number) {
  SupplierProduct made;
  made.product_id = id<catalog::ProductId>(number);
  return made;
}

TEST(Supplier, MakesAProductOnce) {
  EXPECT_THAT(named(product_problems({product(1), product(2)})), IsEmpty());
  EXPECT_THAT(named(product_problems({product(1), product(2), product(1)})),
              ElementsAre("/products/2/product_id given_twice"));
  EXPECT_THAT(named(product_problems(std::vector<SupplierProduct>(most_products + 1))),
              ElementsAre("/products too_many_entries"));
}

TEST(Supplier, IsNoAlternateOfItself) {
  auto const self = id<SupplierId>(1);
  EXPECT_THAT(named(alternate_problems({id<SupplierId>(2), id<SupplierId>(3)}, self)), IsEmpty());
  EXPECT_THAT(named(alternate_problems({id<SupplierId>(2), self, id<SupplierId>(2)}, self)),
              ElementsAre("/alternates/1 own_alternate", "/alternates/2 given_twice"));
  EXPECT_THAT(named(alternate_problems(std::vector<SupplierId>(most_alternates + 1), self)),
              ElementsAre("/alternates too_many_entries"));
}

}  // namespace
}  // namespace gendan::suppliers
