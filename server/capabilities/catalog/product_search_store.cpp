#include "capabilities/catalog/product_search_store.hpp"

#include "capabilities/catalog/product_store.hpp"
#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::catalog {

void index_product(sql::Transaction& tx, Product const& product) {
  auto const& row = product.row;
  search::Entry entry{"product", row.id.text()};
  auto const begun = service::beginnings(row.code.text() + " " + row.name.text());
  entry.texts = {{row.code.text(), 8}, {row.name.text(), 6}, {begun, 1}, {row.description.text(), 1}};
  if (row.hs_code) entry.texts.push_back({row.hs_code->text(), 2});
  for (auto const& customer_code : product.customer_codes) entry.texts.push_back({customer_code.code.text(), 4});
  for (auto const& attribute : row.attributes) entry.texts.push_back({attribute.value.text(), 1});
  entry.order_key = row.created_at.unix_milliseconds();
  if (row.owner_id) entry.owner_id = row.owner_id->text();
  if (row.department_id) entry.department_id = row.department_id->text();
  search::put(tx, entry);
}

}  // namespace gendan::catalog
