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

std::optional<service::SearchHit> show_found_quotation(service::Call& call, std::string const& id) {
  auto const row = find_quotation(call.tx, QuotationId::parsed(id).value());
  if (!row) return std::nullopt;
  auto const until = row->valid_until ? row->valid_until->text() : std::string();
  return service::SearchHit{"quotation", id, row->number, row->customer_name, until};
}

}  // namespace gendan::orders
