// Inquiries as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/inquiry.hpp"
#include "capabilities/orders/order.hpp"
#include "platform/describe/row.hpp"

namespace gendan::orders {

struct InquiryRow : InquiryContent {
  InquiryId id;
  std::string number;
  InquiryStatus status = InquiryStatus::open;
  std::string customer_name;  // the prospect's while there is no customer
  std::string owner_id;
  std::string department_id;
  CalendarDate received_on;  // in the organisation's zone, as closed_on
  std::optional<Instant> closed_at;
  std::optional<CalendarDate> closed_on;
  std::optional<LossReason> loss_reason;
  std::optional<Remark> closing_note;
  std::optional<OrderId> won_order_id;  // the order whose confirmation won it
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(InquiryRow, (InquiryContent),
                      (id, number, status, customer_name, owner_id, department_id, received_on, closed_at, closed_on,
                       loss_reason, closing_note, won_order_id, created_at, revision))

extern describe::Table<InquiryRow> const inquiry_table;

std::optional<InquiryRow> find_inquiry(sql::Transaction& tx, InquiryId const& id);

}  // namespace gendan::orders
