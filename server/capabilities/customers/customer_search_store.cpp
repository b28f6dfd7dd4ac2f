#include "capabilities/customers/customer_search_store.hpp"

#include "capabilities/customers/customer_store.hpp"
#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::customers {

void index_customer(sql::Transaction& tx, Customer const& customer) {
  auto const& row = customer.row;
  search::Entry entry{"customer", row.id.text()};
  entry.texts = {
      {row.number.text(), 8}, {row.name.text(), 6}, {service::beginnings(row.name.text()), 1}, {row.remark.text(), 1}};
  for (auto const& address : row.addresses) {
    if (address.city) entry.texts.push_back({address.city->text(), 2});
  }
  for (auto const& requirement : customer.special_requirements) entry.texts.push_back({requirement.name.text(), 2});
  entry.order_key = row.created_at.unix_milliseconds();
  if (row.merchandiser_id) entry.owner_id = row.merchandiser_id->text();
  if (row.department_id) entry.department_id = row.department_id->text();
  search::put(tx, entry);
}

}  // namespace gendan::customers
