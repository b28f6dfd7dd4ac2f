// Which fields orders need: what the trade needs of every order, and what the organisation says of those of a kind or
// for a customer (shared rule, verification.md).
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "capabilities/orders/order.hpp"

namespace gendan::orders {

// By their names in the order; from product_code on of each of its lines. A customer and a line are always needed.
enum class NeededField {
  currency,
  delivery_address,
  incoterm,
  incoterm_place,
  payment_term,
  requested_on,
  customer_reference,
  invoice_address,
  transport_mode,
  port_of_loading,
  port_of_discharge,
  documents_wanted,
  product_code,
  quantity,
  unit,
  unit_price,
  customer_item_code,
  description,
  specification
};
BOOST_DESCRIBE_ENUM(NeededField, currency, delivery_address, incoterm, incoterm_place, payment_term, requested_on,
                    customer_reference, invoice_address, transport_mode, port_of_loading, port_of_discharge,
                    documents_wanted, product_code, quantity, unit, unit_price, customer_item_code, description,
                    specification)
inline constexpr std::size_t needed_fields = static_cast<std::size_t>(NeededField::specification) + 1;

// critical: no order is confirmed without. required: may stay open with its reason.
enum class FieldNeed { critical, required, not_required };
BOOST_DESCRIBE_ENUM(FieldNeed, critical, required, not_required)

// What is needed of one order.
class FieldNeeds {
public:
  FieldNeeds();  // the trade's
  FieldNeed of(NeededField field) const { return needs_.at(static_cast<std::size_t>(field)); }
  void set(NeededField field, FieldNeed need) { needs_.at(static_cast<std::size_t>(field)) = need; }

private:
  std::array<FieldNeed, needed_fields> needs_;
};

struct CompletenessRule {
  std::optional<OrderKind> kind;                     // none: of every kind
  std::optional<customers::CustomerId> customer_id;  // none: for every customer
  NeededField field = NeededField::currency;
  FieldNeed need = FieldNeed::critical;
};
BOOST_DESCRIBE_STRUCT(CompletenessRule, (), (kind, customer_id, field, need))

inline constexpr std::size_t most_completeness_rules = 500;

// A customer's rule goes before a kind's, and one of both before either.
FieldNeeds needs_of(std::vector<CompletenessRule> const& rules, OrderKind kind,
                    std::optional<customers::CustomerId> const& customer);

// Rules that say the same thing of the same orders twice, too many, or nothing new.
std::vector<Problem> rule_problems(std::vector<CompletenessRule> const& rules);

}  // namespace gendan::orders
