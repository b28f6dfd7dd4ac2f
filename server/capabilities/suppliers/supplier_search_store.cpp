#include "capabilities/suppliers/supplier_search_store.hpp"

#include "capabilities/suppliers/supplier_store.hpp"
#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::suppliers {

void index_supplier(sql::Transaction& tx, Supplier const& supplier) {
  auto const& row = supplier.row;
  search::Entry entry{"supplier", row.id.text()};
  entry.texts = {
      {row.number.text(), 8}, {row.name.text(), 6}, {service::beginnings(row.name.text()), 1}, {row.remark.text(), 1}};
  for (auto const& product : supplier.products) {
    if (product.supplier_item_code) entry.texts.push_back({product.supplier_item_code->text(), 2});
  }
  entry.order_key = row.created_at.unix_milliseconds();
  if (row.owner_id) entry.owner_id = row.owner_id->text();
  if (row.department_id) entry.department_id = row.department_id->text();
  search::put(tx, entry);
}

}  // namespace gendan::suppliers
