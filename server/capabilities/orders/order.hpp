// An order's content and the rules over it: pure values, no storage.
//
// The content is one struct: the body that creates and edits an order, what a version is signed over, and
// what two documents are compared by. Its header (OrderTerms) and its lines (OrderLine) are also the first
// part of what is stored and of what is shown.
#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "base/quantity.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "base/whole.hpp"
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/suppliers/suppliers.hpp"

namespace gendan::orders {

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;

enum class OrderKind { regular, rush, custom };
BOOST_DESCRIBE_ENUM(OrderKind, regular, rush, custom)

// Incoterms 2020, and the terms of older editions that contracts still name.
enum class Incoterm { EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU, DDP, DAF, DES, DEQ, DDU, DAT };
BOOST_DESCRIBE_ENUM(Incoterm, EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU, DDP, DAF, DES, DEQ, DDU, DAT)

enum class TransportMode { sea, air, air_charter, truck, rail, courier, multimodal };
BOOST_DESCRIBE_ENUM(TransportMode, sea, air, air_charter, truck, rail, courier, multimodal)

// Why a required field is not there yet.
enum class MissingReason { awaiting_customer, not_applicable, other };
BOOST_DESCRIBE_ENUM(MissingReason, awaiting_customer, not_applicable, other)

using LocationCode = BoundedText<5, 5>;                   // UN/LOCODE: "CNNGB"
using StatedAmount = Decimal<struct StatedAmountTag, 4>;  // in the order's currency, as the document says it
using Tolerance = Whole<0, 10'000>;                       // basis points of the quantity
using Facts = std::map<std::string, std::string>;         // what came along and has no field of its own

struct MissingField {
  Code field;  // "requested_on"; "lines/20/unit_price" for a line
  MissingReason reason = MissingReason::awaiting_customer;
  std::optional<Remark> note;
  std::optional<CalendarDate> ask_again_on;
};
BOOST_DESCRIBE_STRUCT(MissingField, (), (field, reason, note, ask_again_on))

struct OrderLine {
  Whole<1, 9999> position;  // unique within the order: 10, 20, 30 …
  std::optional<catalog::ProductId> product_id;
  std::optional<Label> product_code;
  std::optional<Label> customer_item_code;
  std::optional<BoundedText<0, 500>> description;
  std::vector<catalog::Attribute> specification;
  std::optional<QuantityNumber> quantity;
  std::optional<BoundedText<1, 40>> unit;
  std::optional<Tolerance> tolerance_over;
  std::optional<Tolerance> tolerance_under;
  std::optional<UnitPrice> unit_price;
  std::optional<StatedAmount> amount;  // stated by the document; computed when absent
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> confirmed_on;
  std::optional<CalendarDate> forecast_on;
  std::optional<suppliers::SupplierId> supplier_id;
  Facts facts;
};
BOOST_DESCRIBE_STRUCT(OrderLine, (),
                      (position, product_id, product_code, customer_item_code, description, specification, quantity,
                       unit, tolerance_over, tolerance_under, unit_price, amount, requested_on, confirmed_on,
                       forecast_on, supplier_id, facts))

// A line with what it refers to, as it is stored and shown.
struct ResolvedLine : OrderLine {
  std::string product_name;
  std::string supplier_name;
  std::optional<Money> worth;  // as stated, else computed
};
BOOST_DESCRIBE_STRUCT(ResolvedLine, (OrderLine), (product_name, supplier_name, worth))

// The header: everything agreed for the order as a whole.
struct OrderTerms {
  OrderKind kind = OrderKind::regular;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> customer_reference;  // the customer's own order number
  std::optional<CalendarDate> ordered_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> promised_on;
  std::optional<Incoterm> incoterm;
  std::optional<Label> incoterm_place;
  std::optional<Whole<1936, 2099>> incoterm_edition;
  std::optional<Label> payment_term;
  std::optional<Currency> currency;
  std::optional<TransportMode> transport_mode;
  std::optional<LocationCode> port_of_loading;
  std::optional<LocationCode> port_of_discharge;
  std::optional<customers::Address> delivery_address;
  std::optional<customers::Address> invoice_address;
  std::vector<Name> documents_wanted;
  std::optional<Label> credit_reference;
  std::optional<Remark> remark;
  std::vector<MissingField> missing;
  Facts facts;
};
BOOST_DESCRIBE_STRUCT(OrderTerms, (),
                      (kind, customer_id, customer_reference, ordered_on, requested_on, promised_on, incoterm,
                       incoterm_place, incoterm_edition, payment_term, currency, transport_mode, port_of_loading,
                       port_of_discharge, delivery_address, invoice_address, documents_wanted, credit_reference, remark,
                       missing, facts))

struct OrderContent : OrderTerms {
  std::vector<OrderLine> lines;
};
BOOST_DESCRIBE_STRUCT(OrderContent, (OrderTerms), (lines))

// What a copy does not take over: the customer's reference, every date, and what was marked as missing.
void forget_the_occasion(OrderContent& content);

inline constexpr std::size_t most_lines = 2'000;
inline constexpr std::size_t most_facts = 500;  // of the header or a line, and as many properties of its specification
// What all lines of one order may be worth together, credits counted as much as charges: minor units, so that the
// figures' sums over thousands of such orders still fit 64 bits.
inline constexpr std::int64_t most_worth = 1'000'000'000'000'000;

// How much it may hold, and that its lines can be told apart.
std::vector<Problem> shape_problems(OrderContent const& content);
// Everything that the types cannot say: its shape, unique positions, amounts without a currency, an edition that did
// not know the term, a place that is no UN/LOCODE, … Empty when the content holds.
std::vector<Problem> content_problems(OrderContent const& content);

// The line's worth as stated, else price × quantity; nullopt while neither is known.
std::optional<Money> line_worth(OrderLine const& line, Currency currency);
// price × quantity where both are known, whatever the document states.
std::optional<Money> computed_amount(OrderLine const& line, Currency currency);
// The sum of the lines' worth; nullopt without a currency or any worth.
std::optional<Money> order_total(OrderContent const& content);

// The editions in which a term existed: 1990 knew no DAT, 2020 knows no DDU.
bool incoterm_exists_in(Incoterm term, std::int64_t edition);

// A delivery of a part of a line.
struct LineDelivery {
  CalendarDate delivered_on;
  QuantityNumber quantity;
};

struct DeliveryState {
  QuantityNumber delivered;
  std::optional<CalendarDate> completed_on;  // the date by which all of it, less the tolerance, was there
};
// `deliveries` in any order. A line without a quantity is complete with its first delivery.
DeliveryState delivery_state(std::optional<QuantityNumber> ordered, std::optional<Tolerance> tolerance_under,
                             std::vector<LineDelivery> deliveries);

}  // namespace gendan::orders
