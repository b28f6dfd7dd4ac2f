// Which changes somebody else must agree to before the customer is asked. Pure rules.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/whole.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::changes {

enum class ChangeParty { supervisor, production, finance };
BOOST_DESCRIBE_ENUM(ChangeParty, supervisor, production, finance)

struct ChangePolicy {
  Whole<0, 10'000> value_basis_points;  // the lines' worth changes by more than this of the order's, gains and
                                        // losses added up
  Whole<0, 365> days_moved;             // an agreed date moves by more than this, either way
  std::vector<Code> fields;             // any of these changes: "payment_term", "unit_price"
  std::vector<ChangeParty> parties;
  Whole<1, 720> answer_within_hours;
};
BOOST_DESCRIBE_STRUCT(ChangePolicy, (), (value_basis_points, days_moved, fields, parties, answer_within_hours))

// no_such_field, named_twice, missing (no party)
std::vector<Problem> policy_problems(ChangePolicy const& policy);

// Why this change needs it: "value", "date", "field/payment_term", each once; empty: it needs none.
std::vector<std::string> approval_reasons(ChangePolicy const& policy, orders::OrderContent const& base,
                                          orders::OrderContent const& proposed);

}  // namespace gendan::changes
