#include "capabilities/orders/inquiry_search_store.hpp"

#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::orders {

void index_inquiry(sql::Transaction& tx, InquiryRow const& row) {
  search::Entry entry{"inquiry", row.id.text()};
  entry.texts = {
      {row.number, 8}, {row.customer_name, 6}, {service::beginnings(row.customer_name), 1}, {row.text.text(), 2}};
  entry.order_key = row.received_at.unix_milliseconds();
  entry.owner_id = row.owner_id;
  entry.department_id = row.department_id;
  search::put(tx, entry);
}

}  // namespace gendan::orders
