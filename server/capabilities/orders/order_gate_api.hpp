// Gates: what must hold before an order may take its next status.
//
// Orders own the gates; those who guard register conditions at start-up and orders never depend on them.
// A condition whose capability is not installed is shown as "not checked", never as passed.
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <string>
#include <vector>

#include "capabilities/orders/order_status.hpp"
#include "platform/service/call.hpp"

namespace gendan::orders {

enum class ConditionState { holds, fails, not_checked };
BOOST_DESCRIBE_ENUM(ConditionState, holds, fails, not_checked)

struct ConditionFinding {
  ConditionState state = ConditionState::not_checked;
  std::vector<std::string> missing;  // what is missing: field names or codes
  std::string who_can;               // the permission or role that can provide it
};

struct Condition {
  std::string name;  // "completeness"
  OrderStatus before = OrderStatus::under_review;
  std::function<ConditionFinding(service::Call&, std::string const& order_id)> check;
};

struct ConditionView {
  std::string name;
  ConditionState state = ConditionState::not_checked;
  std::vector<std::string> missing;
  std::string who_can;
};
BOOST_DESCRIBE_STRUCT(ConditionView, (), (name, state, missing, who_can))

struct GateView {
  OrderStatus before = OrderStatus::under_review;
  bool is_open = true;  // nothing fails; what is not checked does not hold it shut, but is shown
  std::vector<ConditionView> conditions;
};
BOOST_DESCRIBE_STRUCT(GateView, (), (before, is_open, conditions))

class Gates {
public:
  // Throws std::logic_error for a name that no gate knows, or that is taken.
  void add(Condition condition);
  // Every condition of the gate before this status, in the fixed order of the rules.
  GateView view(service::Call& call, std::string const& order_id, OrderStatus before) const;
  // Throws Refusal{conflict, "gate_shut"} naming every failing condition.
  void expect_open(service::Call& call, std::string const& order_id, OrderStatus before) const;

private:
  std::vector<Condition> conditions_;
};

// The conditions that the rules know, gate by gate, whoever provides them.
struct KnownCondition {
  OrderStatus before;
  std::string name;
};
std::vector<KnownCondition> const& known_conditions();

}  // namespace gendan::orders
