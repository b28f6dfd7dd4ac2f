// What the customer buys: inquiries, quotations and orders with their lines, terms, completeness, status
// and gates. Nothing here knows who guards the gates or what follows from an event.
//
// Events on stream "orders/<id>": order_created, order_edited (service::Edited), order_revised,
// order_forecast (service::Edited), order_status_changed, order_held, order_released, order_cancelled,
// order_handed_over, delivery_recorded, delivery_deleted. On "completeness/policy": completeness_policy_edited
// (service::Edited).
// On "inquiries/<id>": inquiry_created, inquiry_edited, inquiry_status_changed, inquiry_closed, inquiry_won,
// inquiry_reopened. On "quotations/<id>": quotation_created, quotation_edited, quotation_sent,
// quotation_accepted, quotation_expired, quotation_closed, quotation_reopened.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "capabilities/orders/order_change.hpp"
#include "capabilities/orders/order_difference.hpp"
#include "capabilities/orders/order_field.hpp"
#include "capabilities/orders/order_gate_api.hpp"
#include "capabilities/orders/order_snapshot.hpp"
#include "capabilities/orders/order_status.hpp"
#include "capabilities/orders/quotation.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

void install(service::App& app);

// Brings orders into the search index that are marked as missing there, in the background: at every start and
// after an import.
void index_marked_soon(service::Call& call);

// Another system's order as it comes in by import: all of it or nothing. The same system and reference
// again changes nothing and answers the order that is there.
struct ImportedDelivery {
  std::int64_t line_position = 0;
  CalendarDate delivered_on;
  std::optional<QuantityNumber> quantity;  // absent: all of the line
};
struct ImportedOrder {
  OrderContent content;
  std::string source_system;
  std::string source_reference;
  bool is_historical = true;
  std::vector<ImportedDelivery> deliveries;
};
struct ImportOutcome {
  OrderId id;
  std::string number;
  bool is_new = false;
};
bool is_imported(sql::Transaction& tx, std::string_view source_system, std::string_view source_reference);
ImportOutcome import_order(service::Call& call, ImportedOrder const& order);

// An inquiry or a quotation that comes in by another way than its page; it is the caller's own.
InquiryId record_inquiry(service::Call& call, InquiryContent const& content);
void close_inquiry(service::Call& call, InquiryId const& id, InquiryClosing const& closing);
QuotationId make_quotation(service::Call& call, QuotationContent const& content);
// Throws Refusal{invalid} naming what it lacks.
void send_quotation(service::Call& call, QuotationId const& id);

// Throws Refusal{not_found, "no_such_order"} for one that is not there or beyond the caller's orders.read.
OrderSummary reached_order(service::Call& call, OrderId const& id);
// Of an event on a stream "orders/<id>"; nullopt for one of another stream.
std::optional<OrderId> order_of(events::Event const& event);
// Without asking who calls: for gates, jobs and reactions. nullopt when there is no such order.
std::optional<OrderSummary> order_summary(sql::Transaction& tx, OrderId const& id);
OrderContent order_content(sql::Transaction& tx, OrderId const& id);
// Of an order that is there.
OrderSnapshot order_snapshot(sql::Transaction& tx, OrderId const& id);
OrderSnapshot order_snapshot(sql::Transaction& tx, OrderSummary order);
// The ids of those who entered the order or changed its content, by a change after its confirmation too.
std::vector<std::string> authors_of(sql::Transaction& tx, OrderId const& id);

// Live orders in a status, of one customer or of all, the oldest first: for what works through them in steps. `after`:
// the last of the step before.
struct LiveOrders {
  OrderStatus status = OrderStatus::draft;
  std::optional<customers::CustomerId> customer_id;
};
struct LiveOrder {
  OrderId id;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(LiveOrder, (), (id, created_at))
std::vector<LiveOrder> next_live_orders(sql::Transaction& tx, LiveOrders const& which,
                                        std::optional<LiveOrder> const& after, int most);

// Whether its customer, and each of its products, had an order before that was confirmed or imported as history.
struct Novelty {
  bool is_first_of_customer = false;
  bool has_first_of_product = false;
};
Novelty novelty_of(sql::Transaction& tx, OrderId const& id);
// The last confirmed order before it whose unchanged repeat it is: of the same customer, and saying the same but for
// the occasion (forget_the_occasion).
std::optional<OrderSummary> repeated_order(sql::Transaction& tx, OrderId const& id);

// Who reads and who writes orders as shipped: the defaults of permissions over what belongs to orders.
std::vector<service::DefaultGrant> readers_of_orders();
std::vector<service::DefaultGrant> writers_of_orders();

// Once it is confirmed an order's content changes by an agreed change alone, which makes the next revision of it.
// Every revision's whole content is kept.
struct AgreedChange {
  OrderContent content;
  std::string base_hash;  // content_hash of what it was agreed against
  std::string reference;  // of the change, and its number as people know it
  std::string reference_number;
  std::vector<std::string> author_ids;  // who wrote it
};
// Whose right to is the caller's business. Answers the revision's number. What was delivered, and what each line was
// first promised for, stays. Throws Refusal{conflict}: order_takes_no_changes, change_base_moved_on,
// change_not_possible (with every problem), change_changes_nothing.
std::int64_t apply_change(service::Call& call, OrderId const& id, AgreedChange const& change);
// Why this could not become the content of an order under way; empty: it could.
std::vector<Problem> change_problems(service::Call& call, OrderId const& id, OrderContent const& proposed);
// With the products that its codes name, as it would be stored. Throws Refusal{invalid} with every problem.
OrderContent as_stored(service::Call& call, OrderContent content);
// The number of the revision that stands; 0: never confirmed.
std::int64_t agreed_revision(sql::Transaction& tx, OrderId const& id);
// When the revision that stands was made; nullopt while none is kept.
std::optional<Instant> agreed_at(sql::Transaction& tx, OrderId const& id);
// Throws Refusal{not_found, "no_such_revision"}.
OrderContent revision_content(service::Call& call, OrderId const& id, std::int64_t number);

// As the API does it: within the caller's reach, through the gate.
void advance_order(service::Call& call, OrderId const& id, OrderStatus status);
void hold_order(service::Call& call, OrderId const& id, Note const& reason);

}  // namespace gendan::orders
