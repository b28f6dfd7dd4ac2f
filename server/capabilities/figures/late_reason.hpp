// Why a line was late, and in whose hand that was (shared rule, figures.md).
#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "base/text.hpp"

namespace gendan::figures {

enum class LateReason {
  customer_approval,
  customer_payment,
  customer_change,
  supplier_material,
  supplier_capacity,
  supplier_quality,
  own_capacity,
  own_quality,
  own_mistake,
  carrier_space,
  carrier_delay,
  customs,
  force_majeure,
  other
};
BOOST_DESCRIBE_ENUM(LateReason, customer_approval, customer_payment, customer_change, supplier_material,
                    supplier_capacity, supplier_quality, own_capacity, own_quality, own_mistake, carrier_space,
                    carrier_delay, customs, force_majeure, other)

// us: what is in nobody else's hand is in ours.
enum class LateParty { customer, supplier, us, carrier, authority, nobody };
BOOST_DESCRIBE_ENUM(LateParty, customer, supplier, us, carrier, authority, nobody)

LateParty party_of(LateReason reason);

struct LateExplanation {
  std::optional<LateReason> late_reason;         // none: not said
  std::optional<BoundedText<1, 500>> late_note;  // needed where the reason is `other`
};
BOOST_DESCRIBE_STRUCT(LateExplanation, (), (late_reason, late_note))

// Throws Refusal{invalid} naming what is missing or too much.
void check_explanation(LateExplanation const& explanation);

}  // namespace gendan::figures
