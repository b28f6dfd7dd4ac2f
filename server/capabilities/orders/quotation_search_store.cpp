#include "capabilities/orders/quotation_search_store.hpp"

#include "capabilities/orders/content_search_store.hpp"

namespace gendan::orders {

void index_quotation(sql::Transaction& tx, QuotationRow const& row, std::vector<QuotationLineRow> const& lines) {
  SearchTexts texts;
  add_header(texts, row.number, row.customer_name, row);
  for (auto const& line : lines) add_line(texts, line);
  search::put(tx, {"quotation", row.id.text(), texts.taken(), row.created_at.unix_milliseconds(), row.owner_id,
                   row.department_id});
}

}  // namespace gendan::orders
