#include "capabilities/verification/level.hpp"

#include <algorithm>

#include "capabilities/verification/any_of.hpp"
#include "platform/describe/describe.hpp"

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
  auto const raise = [&](bool applies, std::string reason) {
    if (!applies) return;
    required.level = std::min(required.level + 1, highest_level);
    required.reasons.push_back(std::move(reason));
  };
  if (policy.profile != Profile::small) {
    raise(is_any_of(situation.kind, policy.raising_kinds), std::string(describe::enum_text(situation.kind)) + "_order");
    raise(is_of_high_value(policy, situation.total), "high_value");
    if (situation.tier && is_any_of(*situation.tier, policy.raising_tiers))
      raise(true, std::string(describe::enum_text(*situation.tier)) + "_customer");
  }
  raise(situation.is_first_of_customer, "first_of_customer");
  raise(situation.has_first_of_product, "first_of_product");
  if (situation.is_unchanged_repeat && required.level > 1) {
    --required.level;
    required.reasons.emplace_back("unchanged_repeat");
  }
  return required;
}

}  // namespace gendan::verification
