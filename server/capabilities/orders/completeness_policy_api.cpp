// What orders need beyond, or less than, the trade's usual: read by everybody who reads orders, set by the
// administrator. The orders under way follow by a job, in short transactions.
#include "capabilities/customers/customers.hpp"
#include "capabilities/orders/completeness_policy_store.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_completeness.hpp"
#include "capabilities/orders/order_store.hpp"
#include "capabilities/orders/order_work_api.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

using service::Call;

constexpr char follow_job[] = "orders.follow_completeness";
constexpr int followed_at_once = 200;

struct RuleView : CompletenessRule {
  std::string customer_name;  // empty: for every customer
};
BOOST_DESCRIBE_STRUCT(RuleView, (CompletenessRule), (customer_name))

struct UsualNeed {
  NeededField field = NeededField::currency;
  FieldNeed need = FieldNeed::not_required;
};
BOOST_DESCRIBE_STRUCT(UsualNeed, (), (field, need))

struct PolicyView {
  std::vector<UsualNeed> usual;  // where no rule says otherwise
  std::vector<RuleView> rules;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(PolicyView, (), (usual, rules, revision))

PolicyView view_of(Call& call, CompletenessPolicy const& policy) {
  PolicyView view;
  FieldNeeds const usual;
  for (std::size_t field = 0; field < needed_fields; ++field)
    view.usual.push_back({static_cast<NeededField>(field), usual.of(static_cast<NeededField>(field))});
  for (auto const& rule : policy.rules) {
    RuleView item{rule, {}};
    auto const customer = rule.customer_id ? customers::customer_summary(call.tx, *rule.customer_id) : std::nullopt;
    if (customer) item.customer_name = customer->name;
    view.rules.push_back(std::move(item));
  }
  view.revision = policy.revision;
  return view;
}

PolicyView show_policy(Call& call) { return view_of(call, completeness_policy(call.tx)); }

void refuse_unknown_customers(Call& call, CompletenessPolicy const& policy) {
  std::vector<Problem> problems;
  for (std::size_t place = 0; place < policy.rules.size(); ++place) {
    auto const& customer = policy.rules[place].customer_id;
    if (customer && !customers::customer_summary(call.tx, *customer))
      problems.push_back({"/rules/" + std::to_string(place) + "/customer_id", "no_such_customer", {}});
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

PolicyView edit_policy(Call& call, CompletenessPolicy const& edit) {
  auto const before = completeness_policy(call.tx);
  service::expect_revision(edit.revision, before.revision, view_of(call, before));
  auto problems = rule_problems(edit.rules);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  refuse_unknown_customers(call, edit);
  auto after = edit;
  service::Edited const edited{describe::changes(before, after)};
  if (edited.changes.empty()) return view_of(call, before);
  if (!set_completeness_policy(call.tx, after)) throw conflict("revision_moved_on");
  call.record("completeness", "policy", "completeness_policy_edited", edited);
  jobs::enqueue(call.tx, call.now, call.world.random, {follow_job, "{}", call.now, "policy"});
  return view_of(call, after);
}

void follow(Call& call, OrderId const& id) {
  auto const order = find_order(call.tx, id);
  if (!order || is_over(order->status)) return;
  auto const lines = lines_of(call.tx, id);
  auto const state = completeness(*order, lines, needs_of(call.tx, *order));
  set_completeness(call.tx, id, state.percent);
  keep_work(call, *order, lines);
  call.announce("orders", id.text());
}

// Answers where it came to; nullopt: it is through.
std::optional<LiveOrder> follow_some(Call& call, OrderStatus status, std::optional<LiveOrder> const& after) {
  auto const step = next_live_orders(call.tx, {status, std::nullopt}, after, followed_at_once);
  for (auto const& one : step) follow(call, one.id);
  return step.empty() ? std::nullopt : std::optional(step.back());
}

void follow_all(service::World& world, jobs::JobRun const& run) {
  auto const caller = service::system_caller("job");
  using enum OrderStatus;
  for (auto const status : {draft, under_review, awaiting_customer, confirmed, in_production, on_hold}) {
    std::optional<LiveOrder> after;
    bool is_through = false;
    while (!is_through && !run.is_stopping()) {
      after = world.database.write([&](sql::Transaction& tx) {
        Call call{world, caller, tx, world.clock.now()};
        return follow_some(call, status, after);
      });
      is_through = !after;
    }
  }
}

}  // namespace

void install_completeness_policy(service::App& app) {
  using enum http::Method;
  app.route<show_policy>(get, "/orders/completeness-policy", service::permission("orders.read"),
                         "Which fields orders need");
  app.route<edit_policy>(put, "/orders/completeness-policy", service::permission("orders.policy"),
                         "Set which fields orders of a kind or for a customer need");
  app.job(follow_job, [&world = app.world()](jobs::JobRun& run) {
    follow_all(world, run);
    if (run.is_stopping()) throw jobs::Postponed(world.clock.now());
  });
}

}  // namespace gendan::orders
