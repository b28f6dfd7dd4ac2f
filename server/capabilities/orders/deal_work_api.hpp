// The part of inquiries and quotations of the work list, kept in the transaction of each change.
#pragma once

#include "capabilities/orders/inquiry_store.hpp"
#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

void keep_work(service::Call& call, InquiryRow const& inquiry);
// And that of its inquiry, which may be answered by it.
void keep_work(service::Call& call, QuotationRow const& quotation);

}  // namespace gendan::orders
