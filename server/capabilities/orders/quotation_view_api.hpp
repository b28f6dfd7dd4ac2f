// A quotation as people and programs see it, with where it comes from and what came of it as far as they
// may see that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/inquiry_view_api.hpp"
#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

struct QuotationLineView : ResolvedLine {
  std::optional<Money> computed_amount;  // price × quantity: shown beside a stated amount that differs
};
BOOST_DESCRIBE_STRUCT(QuotationLineView, (ResolvedLine), (computed_amount))

struct QuotationClosingView : QuotationClosing {
  Instant at;
};
BOOST_DESCRIBE_STRUCT(QuotationClosingView, (QuotationClosing), (at))

struct QuotationView : OrderTerms, QuotationHead {
  QuotationId id;
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  std::string owner_id;
  std::string owner_name;
  std::string department_id;
  std::string customer_name;
  std::optional<std::string> inquiry_number;
  std::optional<Money> total;
  bool is_editable = false;
  std::optional<Instant> sent_at;
  std::optional<QuotationClosingView> closing;
  std::optional<LinkedOrder> order;  // made from it, and not cancelled
  Instant created_at;
  std::int64_t revision = 0;
  std::vector<QuotationLineView> lines;
};
BOOST_DESCRIBE_STRUCT(QuotationView, (OrderTerms, QuotationHead),
                      (id, number, status, owner_id, owner_name, department_id, customer_name, inquiry_number, total,
                       is_editable, sent_at, closing, order, created_at, revision, lines))

// Throws Refusal{not_found} for a quotation that is not there or out of the caller's reach.
QuotationRow reachable_quotation(service::Call& call, QuotationId const& id,
                                 std::string_view permission = "quotations.read");
QuotationView view_of(service::Call& call, QuotationRow const& row);

}  // namespace gendan::orders
