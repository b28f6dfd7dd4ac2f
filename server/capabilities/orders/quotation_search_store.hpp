// Quotations in the search index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

void index_quotation(sql::Transaction& tx, QuotationRow const& row, std::vector<QuotationLineRow> const& lines);

// As the command palette shows it.
std::optional<service::SearchHit> show_found_quotation(service::Call& call, std::string const& id);

}  // namespace gendan::orders
