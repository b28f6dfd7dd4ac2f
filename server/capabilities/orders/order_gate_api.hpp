// Gates: what must hold before an order may take its next status.
//
// Orders own the gates; those who guard register conditions at start-up and orders never depend on them.
// A condition whose capability is not installed is shown as "not checked", never as passed.
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "capabilities/orders/order_snapshot.hpp"
#include "capabilities/orders/order_status.hpp"
#include "platform/service/call.hpp"
#include "platform/service/table_export.hpp"

namespace gendan::orders {

enum class ConditionState { holds, fails, not_checked };
BOOST_DESCRIBE_ENUM(ConditionState, holds, fails, not_checked)

struct ConditionFinding {
  ConditionState state = ConditionState::not_checked;
  std::vector<std::string> missing;  // what is missing: field names or codes
  std::string who_can;               // the permission or role that can provide it
  std::optional<Instant> since{};    // when what is missing fell due, where the condition knows
};

struct Condition {
  std::string name;  // "completeness"
  OrderStatus before = OrderStatus::under_review;
  std::function<ConditionFinding(service::Call&, OrderSnapshot const&)> check;
  std::span<service::Wording const> words{};  // of what it may say is missing; they outlive the registry
};

// That two people let a failing condition be passed by, and why. It stays to be seen for ever.
struct OpenedByHand {
  std::string reason;
  std::string asked_by_id;
  std::string asked_by_name;
  std::string agreed_by_id;
  std::string agreed_by_name;
  Instant at;
  bool is_in_force = false;  // the content is the one that they opened it for
};
BOOST_DESCRIBE_STRUCT(OpenedByHand, (),
                      (reason, asked_by_id, asked_by_name, agreed_by_id, agreed_by_name, at, is_in_force))
struct HandOpening {
  std::string condition;
  OpenedByHand opened;
};
// Those of the gate before this status, the newest first.
using FindOpenings = std::function<std::vector<HandOpening>(service::Call&, OrderSnapshot const&, OrderStatus before)>;

struct ConditionView {
  std::string name;
  ConditionState state = ConditionState::not_checked;
  std::vector<std::string> missing;
  std::string who_can;
  // Since when the order waits for it at this gate: since it took its present status, or since it fell due after that.
  // Absent while the gate is not the next one, nothing is waited for, or it is not known.
  std::optional<Instant> since;
  std::optional<OpenedByHand> opened_by_hand;  // while in force the condition holds nothing shut, though it fails
};
BOOST_DESCRIBE_STRUCT(ConditionView, (), (name, state, missing, who_can, since, opened_by_hand))

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
  // Who keeps what was opened by hand; throws std::logic_error for a second one.
  void open_by_hand(FindOpenings find);
  // Of what this condition says is missing; empty for one that nobody has registered.
  std::span<service::Wording const> words_of(std::string_view condition) const;
  // Every condition of the gate before this status, in the fixed order of the rules.
  GateView view(service::Call& call, OrderSnapshot const& order, OrderStatus before) const;
  // Throws Refusal{conflict, "gate_shut"} naming every failing condition; its current state is the gate's view.
  void expect_open(service::Call& call, OrderSnapshot const& order, OrderStatus before) const;

private:
  std::vector<Condition> conditions_;
  FindOpenings find_openings_;
};

// The conditions that the rules know, gate by gate, whoever provides them.
struct KnownCondition {
  OrderStatus before;
  std::string name;
};
std::vector<KnownCondition> const& known_conditions();
// What each of them asks, in words.
std::span<service::Wording const> condition_words();

}  // namespace gendan::orders
