// The work list follows what changes an order's verification: its own events at once, the policy by a job over the
// orders for which a gate is waiting, a customer's name, tier and wishes by one over those of theirs, in short
// transactions.
// What is interrupted begins anew.
#include <algorithm>
#include <array>

#include "capabilities/customers/customers.hpp"
#include "capabilities/verification/order_verification_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::verification {
namespace {

using customers::CustomerId;
using service::Call;

constexpr char follow_job[] = "verification.follow_rules";
constexpr int followed_at_once = 10;  // so many are compared while nobody else can write
constexpr auto followed_statuses = std::to_array({orders::OrderStatus::draft, orders::OrderStatus::under_review,
                                                  orders::OrderStatus::awaiting_customer,
                                                  orders::OrderStatus::confirmed, orders::OrderStatus::in_production});

struct Followed {
  std::optional<CustomerId> customer_id;  // absent: whoever's
};
BOOST_DESCRIBE_STRUCT(Followed, (), (customer_id))

void follow(Call& call, orders::OrderSummary const& order) {
  auto const standing = standing_of(call, order);
  keep_findings(call, standing);
  keep_work(call, standing);
}

void follow_order(Call& call, events::Event const& event) {
  auto const id = orders::order_of(event);
  auto const order = id ? orders::order_summary(call.tx, *id) : std::nullopt;
  if (order && !order->is_historical) follow(call, *order);
}

void follow_later(Call& call, Followed const& followed, std::string subject) {
  jobs::enqueue(call.tx, call.now, call.world.random,
                {follow_job, describe::encoded(followed), call.now, std::move(subject)});
}

void follow_policy(Call& call, events::Event const&) { follow_later(call, {}, "policy"); }

// What of a customer decides about levels and checks.
void follow_customer(Call& call, events::Event const& event) {
  auto const id = CustomerId::parsed(std::string_view(event.stream).substr(std::string_view("customers/").size()));
  auto const edited = describe::decoded<service::Edited>(event.body.text);
  bool const is_of_concern = std::ranges::any_of(edited.changes, [](describe::FieldChange const& change) {
    return change.path == "/tier" || change.path == "/name" || change.path.starts_with("/special_requirements");
  });
  if (id && is_of_concern) follow_later(call, {id}, id->text());
}

// Levels matter while a gate waits for them; a customer's name and wishes also decide what differs at all.
bool is_followed(Call& call, orders::LiveOrders const& which, orders::OrderSummary const& order) {
  if (is_awaited(call, order)) return true;
  return which.customer_id && may_differ(order.status) && requirements::has_requirement(call.tx, order.id);
}

// Answers where it came to; nullopt: it is through.
std::optional<orders::LiveOrder> follow_some(Call& call, orders::LiveOrders const& which,
                                             std::optional<orders::LiveOrder> const& after) {
  auto const step = orders::next_live_orders(call.tx, which, after, followed_at_once);
  for (auto const& one : step) {
    auto const order = orders::order_summary(call.tx, one.id);
    if (order && is_followed(call, which, *order)) follow(call, *order);
  }
  return step.empty() ? std::nullopt : std::optional(step.back());
}

void follow_all(service::World& world, jobs::JobRun& run) {
  auto const followed = describe::decoded<Followed>(run.body_json());
  auto const caller = service::system_caller("job");
  for (auto const status : followed_statuses) {
    if (status == orders::OrderStatus::draft && !followed.customer_id) continue;
    std::optional<orders::LiveOrder> after;
    do {
      if (run.is_stopping()) throw jobs::Postponed(world.clock.now());
      after = world.database.write([&](sql::Transaction& tx) {
        Call call{world, caller, tx, world.clock.now()};
        return follow_some(call, {status, followed.customer_id}, after);
      });
    } while (after);
  }
}

}  // namespace

void install_following(service::App& app) {
  for (auto const* kind : {"order_status_changed", "order_edited", "order_held", "order_released", "order_cancelled",
                           "order_handed_over", "requirement_kept", "requirement_voided", "document_read"})
    app.on(kind, std::string("verification.follow_") + kind, follow_order);
  app.on("verification_policy_edited", "verification.follow_policy", follow_policy);
  app.on("customer_edited", "verification.follow_customer", follow_customer);
  app.job(follow_job, [&world = app.world()](jobs::JobRun& run) { follow_all(world, run); });
}

}  // namespace gendan::verification
