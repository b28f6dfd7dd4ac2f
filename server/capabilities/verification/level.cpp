#include "capabilities/verification/level.hpp"

#include <algorithm>

namespace gendan::verification {
namespace {

int level_of(Profile profile) {
  switch (profile) {
    case Profile::small:
    case Profile::standard:
      return 2;  // wherever two people exist, two different people sign
    case Profile::strict:
      return 3;
  }
  return highest_level;
}

std::string profile_code(Profile profile) {
  switch (profile) {
    case Profile::small:
      return "profile_small";
    case Profile::standard:
      return "profile_standard";
    case Profile::strict:
      break;
  }
  return "profile_strict";
}

bool is_of_high_value(Policy const& policy, std::optional<Money> const& total) {
  return total && std::ranges::any_of(policy.high_values, [&](Money const& bound) {
           return bound.currency() == total->currency() && total->minor() >= bound.minor();
         });
}

}  // namespace

RequiredLevel required_level(Policy const& policy, Situation const& situation) {
  RequiredLevel required{level_of(policy.profile), {profile_code(policy.profile)}};
  auto const raise = [&](bool applies, char const* reason) {
    if (!applies) return;
    required.level = std::min(required.level + 1, highest_level);
    required.reasons.emplace_back(reason);
  };
  if (policy.profile != Profile::small) {
    raise(situation.kind == orders::OrderKind::custom, "custom_order");
    raise(is_of_high_value(policy, situation.total), "high_value");
    raise(situation.is_strategic_customer, "strategic_customer");
  }
  raise(situation.is_first_of_customer, "first_of_customer");
  raise(situation.has_first_of_product, "first_of_product");
  return required;
}

}  // namespace gendan::verification
