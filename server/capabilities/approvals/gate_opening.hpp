// Opening a gate by hand: which conditions one may ask for. Pure rules.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::approvals {

// Only what fails now, of the gate that comes next, can be asked for.
//   status_may_not_follow /before, missing /conditions, named_twice, no_such_condition, not_failing,
//   opened_already /conditions/N
std::vector<Problem> opening_problems(orders::OrderStatus status, orders::GateView const& gate,
                                      std::vector<std::string> const& conditions);

}  // namespace gendan::approvals
