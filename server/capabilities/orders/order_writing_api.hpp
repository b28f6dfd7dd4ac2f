// Writing orders, by whichever way they come: the form, the API, a copy, a quotation, an import.
#pragma once

#include <optional>
#include <string>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

// What a new order is made of beside its content.
struct NewOrder {
  std::string owner_id;
  std::string department_id;
  bool is_historical = false;
  OrderStatus status = OrderStatus::draft;
  std::optional<std::string> source_system;
  std::optional<std::string> source_reference;
  std::optional<std::string> quotation_id;
  std::vector<ImportedDelivery> deliveries;  // of lines by position, each of which is there
};

struct WrittenOrder {
  OrderRow row;
  std::vector<OrderLineRow> lines;  // by position
};

// Checks everything and throws Refusal{invalid} with every problem; then writes header, lines and event.
WrittenOrder write_new_order(service::Call& call, OrderContent const& content, NewOrder const& circumstances);

// Replaces the content of an order at `revision`; records every changed field, old → new.
WrittenOrder write_edited_order(service::Call& call, OrderRow const& before, OrderContent const& content,
                                std::int64_t revision);

// Writes a changed header that keeps the content (status, hold, cancellation) at its own revision.
void write_header(service::Call& call, OrderRow const& before, OrderRow& after, std::string kind);

using identity::organisation_date;
using identity::organisation_zone;
using identity::today;
// The next of this year's numbers: "SO-2026-000123".
std::string next_number(service::Call& call, std::string_view prefix);

}  // namespace gendan::orders
