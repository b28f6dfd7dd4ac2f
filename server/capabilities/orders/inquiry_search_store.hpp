// Inquiries in the search index.
#pragma once

#include "capabilities/orders/inquiry_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

void index_inquiry(sql::Transaction& tx, InquiryRow const& row);

}  // namespace gendan::orders
