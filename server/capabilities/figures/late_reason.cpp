#include "capabilities/figures/late_reason.hpp"

#include "base/refusal.hpp"

namespace gendan::figures {

LateParty party_of(LateReason reason) {
  switch (reason) {
    case LateReason::customer_approval:
    case LateReason::customer_payment:
    case LateReason::customer_change:
      return LateParty::customer;
    case LateReason::supplier_material:
    case LateReason::supplier_capacity:
    case LateReason::supplier_quality:
      return LateParty::supplier;
    case LateReason::carrier_space:
    case LateReason::carrier_delay:
      return LateParty::carrier;
    case LateReason::customs:
      return LateParty::authority;
    case LateReason::force_majeure:
      return LateParty::nobody;
    case LateReason::own_capacity:
    case LateReason::own_quality:
    case LateReason::own_mistake:
    case LateReason::other:
      break;
  }
  return LateParty::us;
}

void check_explanation(LateExplanation const& explanation) {
  if (explanation.late_reason == LateReason::other && !explanation.late_note) throw invalid("/late_note", "missing");
  if (!explanation.late_reason && explanation.late_note) throw invalid("/late_reason", "missing");
}

}  // namespace gendan::figures
