// A customer's name as it is copied to their orders, inquiries and quotations: step by step along each one's
// index by customer, so that no step holds others up, however many there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/orders/inquiry_store.hpp"
#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/quotation_store.hpp"

namespace gendan::orders {

// The last one of a step, by the instant and the id that the index has.
struct NamePlace {
  std::int64_t at = 0;
  std::string id{};
};

template <class Row>
struct NameStep {
  std::vector<Row> renamed;
  std::optional<NamePlace> next;  // none: this was the end
};

// Looks at `limit` of them after `place`; those with another name get this one.
NameStep<OrderRow> rename_orders(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                 NamePlace const& place, int limit);
NameStep<InquiryRow> rename_inquiries(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                      NamePlace const& place, int limit);
NameStep<QuotationRow> rename_quotations(sql::Transaction& tx, std::string_view customer_id, std::string_view name,
                                         NamePlace const& place, int limit);

}  // namespace gendan::orders
