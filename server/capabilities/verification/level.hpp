// Which levels an order's verification needs: 1 self, 2 dedicated verifier, 3 supervisor.
//
// The profiles fit a company of 3, 30 or 300 (shared rule, verification.md). The first order of a customer or
// of a product needs one level more, up to 3; an unchanged repeat one less, never below level 1 and the blind check
// of what was entered anew.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "capabilities/orders/orders.hpp"

namespace gendan::verification {

inline constexpr int highest_level = 3;

enum class Profile { small, standard, strict };
BOOST_DESCRIBE_ENUM(Profile, small, standard, strict)

struct Policy {
  Profile profile = Profile::standard;
  // From these totals on an order is of high value; a currency that is not listed has no such total.
  std::vector<Money> high_values;
  // Each asks for one level more, but in a small company.
  std::vector<customers::Tier> raising_tiers{customers::Tier::strategic};
  std::vector<orders::OrderKind> raising_kinds{orders::OrderKind::custom};
};
BOOST_DESCRIBE_STRUCT(Policy, (), (profile, high_values, raising_tiers, raising_kinds))

struct Situation {
  orders::OrderKind kind = orders::OrderKind::regular;
  std::optional<Money> total;
  std::optional<customers::Tier> tier;  // of a known customer
  bool is_first_of_customer = false;
  bool has_first_of_product = false;
  bool is_unchanged_repeat = false;
};

struct RequiredLevel {
  int level = 1;
  std::vector<std::string> reasons;  // codes: "profile_standard", "custom_order", "key_customer", "first_of_customer" …
};

RequiredLevel required_level(Policy const& policy, Situation const& situation);

}  // namespace gendan::verification
