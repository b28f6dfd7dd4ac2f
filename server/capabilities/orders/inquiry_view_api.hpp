// An inquiry as people and programs see it, with what came of it as far as they may see that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/inquiry_store.hpp"
#include "capabilities/orders/order_status.hpp"
#include "capabilities/orders/quotation.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

struct InquiryClosingView : InquiryClosing {
  Instant at;
};
BOOST_DESCRIBE_STRUCT(InquiryClosingView, (InquiryClosing), (at))

struct LinkedQuotation {
  QuotationId id;
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  std::optional<CalendarDate> valid_until;
  std::optional<Money> total;
};
BOOST_DESCRIBE_STRUCT(LinkedQuotation, (), (id, number, status, valid_until, total))

struct LinkedOrder {
  OrderId id;
  std::string number;
  OrderStatus status = OrderStatus::draft;
};
BOOST_DESCRIBE_STRUCT(LinkedOrder, (), (id, number, status))

struct InquiryView : InquiryContent {
  InquiryId id;
  std::string number;
  InquiryStatus status = InquiryStatus::open;
  std::string customer_name;
  std::string owner_id;
  std::string owner_name;
  std::string department_id;
  std::optional<InquiryClosingView> closing;
  std::vector<LinkedQuotation> quotations;
  std::optional<LinkedOrder> won_order;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(InquiryView, (InquiryContent),
                      (id, number, status, customer_name, owner_id, owner_name, department_id, closing, quotations,
                       won_order, created_at, revision))

// Throws Refusal{not_found} for an inquiry that is not there or out of the caller's reach.
InquiryRow reachable_inquiry(service::Call& call, InquiryId const& id, std::string_view permission = "inquiries.read");
InquiryView view_of(service::Call& call, InquiryRow const& row);

// The order if the caller may see it.
std::optional<LinkedOrder> linked_order(service::Call& call, std::optional<OrderId> const& id);

}  // namespace gendan::orders
