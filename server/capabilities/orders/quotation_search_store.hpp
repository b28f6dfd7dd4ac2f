// Quotations in the search index.
#pragma once

#include <vector>

#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

void index_quotation(sql::Transaction& tx, QuotationRow const& row, std::vector<QuotationLineRow> const& lines);

}  // namespace gendan::orders
