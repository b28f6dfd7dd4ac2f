// Writing inquiries, by whichever way they change: by hand, by a quotation, by an order that is confirmed.
#pragma once

#include <string>

#include "capabilities/orders/inquiry_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

// Throws Refusal{invalid} with every problem of the content. It is the caller's.
InquiryRow write_new_inquiry(service::Call& call, InquiryContent const& content);
InquiryRow write_edited_inquiry(service::Call& call, InquiryRow const& before, InquiryContent const& content,
                                std::int64_t revision);

// Lost, or won by hand. What is lost takes its quotations with it.
InquiryRow write_closed_inquiry(service::Call& call, InquiryRow const& before, InquiryClosing const& closing);
InquiryRow write_reopened_inquiry(service::Call& call, InquiryRow const& before);
// Won by this order, unless another one has done so already.
void win_inquiry(service::Call& call, InquiryId const& id, OrderId const& order_id);

// An inquiry that is not closed is quoted as long as there is a quotation, else open.
void follow_quotations(service::Call& call, InquiryId const& id);

}  // namespace gendan::orders
