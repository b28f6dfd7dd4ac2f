// Inquiries in the search index.
#pragma once

#include <optional>
#include <string>

#include "capabilities/orders/inquiry_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

void index_inquiry(sql::Transaction& tx, InquiryRow const& row);

// As the command palette shows it.
std::optional<service::SearchHit> show_found_inquiry(service::Call& call, std::string const& id);

}  // namespace gendan::orders
