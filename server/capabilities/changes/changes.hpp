// Changes of an order after its confirmation: who asks, what becomes of which field and line, what that does to
// price, dates and what is made already; somebody else's agreement where the policy asks for it, the customer's to
// each part, then a new revision of the order. Nothing else changes an order that is under way.
//
//   draft → awaiting_approval (or not) → awaiting_customer → accepted → applied
//
// Written anew it begins again; what the customer has said to a part stands while the part is the same. Written
// against a revision that no longer stands it is brought up to date first. Once applied, the order's verification and
// sign-off hold for the new content only: the gates in_production and completed stay shut until they do (condition
// changes_settled), and somebody has it to do.
//
// Events on the order's stream "orders/<id>": change_requested, change_edited, change_rebased, change_submitted,
// change_put_to_customer, change_answered, change_withdrawn, change_applied. On "changes/policy": change_policy_edited
// (service::Edited).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/app.hpp"

namespace gendan::changes {

using ChangeId = Id<struct OrderChangeTag>;

void install(service::App& app);

// A change that the customer wants, written down as the API does it: the caller's, against the order as it stands.
struct Wish {
  Label asked_by_name;
  BoundedText<1, 2'000, Lines::many> reason;
  orders::OrderContent content;
};
ChangeId write_wish(service::Call& call, orders::OrderId const& order, Wish const& wish);

// What a change does to what others keep of the order: what was shipped, made, bought, invoiced … Each is registered
// at start-up by whoever keeps it; until then it is shown as not checked.
struct ImpactFinding {
  std::vector<Problem> problems{};  // that make the change impossible; paths are the proposed content's
  std::vector<Problem> notes{};     // that whoever agrees should know
};
struct ImpactSource {
  std::string name;
  std::function<ImpactFinding(service::Call&, orders::OrderId const&, orders::OrderContent const& proposed)> find;
};
class Impacts {
public:
  // Throws std::logic_error for a name that is not known (known_impacts), or that is taken.
  void add(ImpactSource source);
  ImpactSource const* find(std::string_view name) const;

private:
  std::vector<ImpactSource> sources_;
};
// In the order in which they are shown.
std::vector<std::string> const& known_impacts();

}  // namespace gendan::changes
