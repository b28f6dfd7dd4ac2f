// Quotations and their lines as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/quotation.hpp"
#include "platform/describe/row.hpp"

namespace gendan::orders {

struct QuotationRow : OrderTerms, QuotationHead {
  QuotationId id;
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  std::string customer_name;  // the inquiry's prospect while there is no customer
  std::string owner_id;
  std::string department_id;
  std::optional<Money> total;
  std::int64_t line_count = 0;
  std::optional<Instant> sent_at;  // of what it says now
  std::optional<Instant> closed_at;
  std::optional<LossReason> loss_reason;
  std::optional<Remark> closing_note;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(QuotationRow, (OrderTerms, QuotationHead),
                      (id, number, status, customer_name, owner_id, department_id, total, line_count, sent_at,
                       closed_at, loss_reason, closing_note, created_at, revision))

struct QuotationLineRow : ResolvedLine {
  QuotationId quotation_id;
};
BOOST_DESCRIBE_STRUCT(QuotationLineRow, (ResolvedLine), (quotation_id))

extern describe::Table<QuotationRow> const quotation_table;

std::optional<QuotationRow> find_quotation(sql::Transaction& tx, QuotationId const& id);
std::vector<QuotationRow> quotations_of(sql::Transaction& tx, InquiryId const& id);
// Those sent whose validity ended before `today`, at most `limit`.
std::vector<QuotationRow> quotations_to_expire(sql::Transaction& tx, CalendarDate today, int limit);
std::vector<QuotationLineRow> lines_of(sql::Transaction& tx, QuotationId const& id);
// Writes the lines as they now are.
void store_lines(sql::Transaction& tx, std::vector<QuotationLineRow> const& lines, QuotationId const& id);

// The order made from it that is not cancelled.
std::optional<OrderId> live_order_of(sql::Transaction& tx, QuotationId const& id);

QuotationContent content_of(QuotationRow const& row, std::vector<QuotationLineRow> const& lines);
// Takes the content's header and everything computed from the content.
void apply_content(QuotationRow& row, QuotationContent const& content);

}  // namespace gendan::orders
