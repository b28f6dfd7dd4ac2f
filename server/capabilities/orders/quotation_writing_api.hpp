// Writing quotations, by whichever way they change: by hand, from an inquiry, by time, by an order.
#pragma once

#include <string>

#include "capabilities/orders/inquiry_store.hpp"
#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

struct Ownership {
  std::string owner_id;
  std::string department_id;
};

// Checks everything and throws Refusal{invalid} with every problem; then writes header, lines and event.
QuotationRow write_new_quotation(service::Call& call, QuotationContent const& content, Ownership const& ownership);

// Replaces the content of a quotation at `revision`. What was sent and now says something else is a draft
// again; another validity alone keeps it sent.
QuotationRow write_edited_quotation(service::Call& call, QuotationRow const& before, QuotationContent const& content,
                                    std::int64_t revision);

// Throws Refusal{conflict} for what is no draft, Refusal{invalid} naming what an offer lacks.
QuotationRow write_sent_quotation(service::Call& call, QuotationRow const& before);

// Writes a changed header that keeps the content.
void write_header(service::Call& call, QuotationRow const& before, QuotationRow& after, std::string kind);

// Every quotation of a lost inquiry that is not over is lost for the same reason. Throws Refusal{forbidden} for
// one that the caller may not change.
void lose_quotations_of(service::Call& call, InquiryRow const& inquiry);
// Those whose validity has ended.
void expire_quotations(service::Call& call);
// The order that came of it is cancelled: it may be accepted again, or edited while it has expired.
void offer_again(service::Call& call, QuotationId const& id);
// The inquiry that led to a confirmed order by way of a quotation is won.
void win_inquiry_behind(service::Call& call, OrderRow const& order);

}  // namespace gendan::orders
