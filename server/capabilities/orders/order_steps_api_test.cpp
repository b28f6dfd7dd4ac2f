// What happens to an order on its way: gates, the frozen date, deliveries, hold and cancellation.
#include <gtest/gtest.h>

#include "testing/lamp_orders.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;

class OrdersUnderWay : public testing::LampOrders {};
BOTH_DATABASES(OrdersUnderWay);

TEST_P(OrdersUnderWay, PassNoGateThatIsShut) {
  auto content = lamp_order();
  content.erase("incoterm_place");
  auto const id = created(content).text("/id");
  auto const refused = step(id, "under_review");
  EXPECT_EQ(refused.text("/code"), "gate_shut");
  EXPECT_EQ(refused.text("/problems/0/code"), "completeness");
  EXPECT_EQ(refused.text("/problems/0/limit"), "incoterm_place");
  EXPECT_EQ(step(id, "confirmed").text("/code"), "status_may_not_follow");
  auto marked = content;
  marked["missing"] = array{{{"field", "incoterm_place"}, {"reason", "awaiting_customer"}}};
  marked["revision"] = as("li_na").get("/orders/" + id).at("/revision");
  EXPECT_EQ(as("li_na").put("/orders/" + id, marked).status, 200);
  EXPECT_EQ(step(id, "under_review").status, 200);
  EXPECT_EQ(step(id, "awaiting_customer").text("/problems/0/code"), "requirement_verified");
  agree_on(id);
  EXPECT_EQ(step(id, "awaiting_customer").status, 200);
  EXPECT_EQ(step(id, "confirmed").text("/problems/0/code"), "nothing_critical_missing");
}

TEST_P(OrdersUnderWay, ShowWhatNobodyCheckedAsNotChecked) {
  auto const id = created(lamp_order()).text("/id");
  auto const gates = as("li_na").get("/orders/" + id + "/gates");
  std::map<std::string, std::string> states;
  for (auto const& gate : gates.at("/items").as_array()) {
    for (auto const& condition : gate.at("conditions").as_array()) {
      states[std::string(condition.at("name").as_string())] = condition.at("state").as_string();
    }
  }
  EXPECT_EQ(states.at("completeness"), "holds");
  EXPECT_EQ(states.at("archive_complete"), "not_checked");
  EXPECT_EQ(states.at("every_line_delivered"), "fails");
}

TEST_P(OrdersUnderWay, SayWhoCanProvideWhatAShutGateMissesAndSinceWhenItWaits) {
  auto content = lamp_order();
  content.erase("incoterm_place");
  auto const since = clock().now().text();
  auto const id = created(content).text("/id");
  clock().advance(Milliseconds(3'600'000));
  auto const refused = step(id, "under_review");
  EXPECT_EQ(refused.text("/current/before"), "under_review");
  EXPECT_EQ(refused.text("/current/conditions/0/who_can"), "orders.write");
  EXPECT_EQ(refused.text("/current/conditions/0/since"), since);
  auto const gates = as("li_na").get("/orders/" + id + "/gates");
  EXPECT_EQ(gates.text("/items/0/conditions/0/since"), since);
  EXPECT_EQ(gates.text("/items/1/conditions/0/state"), "fails");
  EXPECT_TRUE(gates.at("/items/1/conditions/0/since").is_null()) << "nobody waits there yet";
}

TEST_P(OrdersUnderWay, WaitAtTheirNextGateSinceTheyTookTheirStatus) {
  auto const id = under_way();
  auto const waiting = [&] {  // the gate before completion; every line is yet to be delivered
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    EXPECT_EQ(gates.text("/items/4/before"), "completed");
    EXPECT_TRUE(gates.at("/items/3/conditions/0/since").is_null());
    return gates.at("/items/4/conditions/0/since");
  };
  clock().advance(Milliseconds(3'600'000));
  as("li_na").post("/orders/" + id + "/hold", {{"reason", "客户资金紧张"}});
  EXPECT_TRUE(waiting().is_null()) << "on hold it waits at no gate";
  as("li_na").del("/orders/" + id + "/hold");
  auto const released_at = clock().now().text();
  clock().advance(Milliseconds(3'600'000));
  EXPECT_EQ(waiting(), boost::json::value(released_at));
  for (auto const* line : {"10", "20"}) {
    as("li_na").post("/orders/" + id + "/lines/" + line + "/deliveries",
                     {{"delivered_on", "2026-03-01"}, {"quantity", "1000"}});
  }
  EXPECT_TRUE(waiting().is_null()) << "nothing is missing any more";
}

TEST_P(OrdersUnderWay, FreezeTheOriginalDateWhenConfirmed) {
  auto const id = under_way();
  auto const shown = as("li_na").get("/orders/" + id);
  EXPECT_EQ(shown.text("/lines/0/original_on"), "2026-04-24");
  EXPECT_FALSE(shown.at("/is_editable").as_bool());
  EXPECT_EQ(as("li_na").put("/orders/" + id, edit_of(shown)).text("/code"), "change_request_needed");
}

TEST_P(OrdersUnderWay, CountDeliveriesInParts) {
  auto const id = under_way();
  auto const deliver = [&](std::string_view date, std::string_view quantity) {
    return as("li_na").post("/orders/" + id + "/lines/10/deliveries", {{"delivered_on", date}, {"quantity", quantity}});
  };
  EXPECT_EQ(deliver("2026-03-03", "1").problems(), "in_the_future /delivered_on");
  EXPECT_EQ(deliver("2026-03-01", "0").problems(), "not_positive /quantity");
  EXPECT_EQ(deliver("2026-02-20", "600").status, 201);
  auto const whole = deliver("2026-03-01", "400");
  EXPECT_EQ(whole.text("/lines/0/completed_on"), "2026-03-01");
  auto const target = "/orders/" + id + "/lines/10/deliveries/" + whole.text("/lines/0/deliveries/1/id");
  EXPECT_EQ(as("li_na").del(target).problems(), "missing ?reason");
  auto const taken_back = as("li_na").del(target + "?reason=wrong+order");
  EXPECT_TRUE(taken_back.at("/lines/0/completed_on").is_null());
  EXPECT_EQ(taken_back.text("/lines/0/delivered_quantity"), "600");
}

TEST_P(OrdersUnderWay, AreReadAnewAfterWhateverHappensToThem) {
  auto const id = under_way();
  auto const target = "/orders/" + id;
  auto const shown = [&] { return as("zhang_wei").get(target).body; };
  auto const change = [&](http::Method method, std::string const& path, object const& body) {
    auto const before = shown();
    EXPECT_EQ(shown(), before);
    auto const changed =
        as("zhang_wei").send(method, target + path, body.empty() ? std::string() : boost::json::serialize(body));
    EXPECT_NE(changed.body, before) << path;
    EXPECT_EQ(shown(), changed.body) << path;
    return changed;
  };
  using enum http::Method;
  auto const delivered = change(post, "/lines/10/deliveries", {{"delivered_on", "2026-02-20"}, {"quantity", "600"}});
  change(del, "/lines/10/deliveries/" + delivered.text("/lines/0/deliveries/0/id") + "?reason=wrong", {});
  change(post, "/hold", {{"reason", "客户资金紧张"}});
  change(del, "/hold", {});
  change(put, "/owner", {{"owner_id", id_of("zhou_jie")}});
  change(post, "/cancellation", {{"reason", "客户破产"}});
  EXPECT_EQ(as("li_na").get(target).status, 404) << "handed over to another department";
}

TEST_P(OrdersUnderWay, AreLookedUpBeforeTheirHandlerHasAThreadWhereThatSparesTime) {
  auto const is_asked_ahead = [this](std::string const& path) {
    http::Request request;
    request.path = "/api/v1" + path;
    EXPECT_TRUE(app().pipeline().is_ready(request, [](bool) {}));
    return request.ahead != nullptr;
  };
  EXPECT_EQ(is_asked_ahead("/orders/" + under_way()), database().engine() == sql::Engine::postgres);
  EXPECT_FALSE(is_asked_ahead("/orders/no_id"));
  EXPECT_FALSE(is_asked_ahead("/orders"));
  EXPECT_FALSE(is_asked_ahead("/nowhere"));
}

TEST_P(OrdersUnderWay, RefuseADeliveryWithWhichTheSumIsNoLongerANumber) {
  auto const id = under_way();
  auto const deliver = [&] {
    return as("li_na").post("/orders/" + id + "/lines/10/deliveries",
                            {{"delivered_on", "2026-03-01"}, {"quantity", "999999999999999"}});
  };
  for (int i = 1; i < 9; ++i) EXPECT_EQ(deliver().status, 201);
  EXPECT_EQ(deliver().text("/lines/0/delivered_quantity"), "8999999999999991");
  EXPECT_EQ(deliver().problems(), "number_out_of_range /quantity");
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/delivered_quantity"), "8999999999999991");
}

TEST_P(OrdersUnderWay, WaitOnHoldAndEndWhenCancelled) {
  auto const id = under_way();
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/hold", object{}).problems(), "missing /reason");
  auto const held = as("li_na").post("/orders/" + id + "/hold", {{"reason", "客户资金紧张"}});
  EXPECT_EQ(held.text("/status"), "on_hold");
  EXPECT_EQ(held.text("/hold/held_from"), "in_production");
  EXPECT_EQ(step(id, "completed").text("/code"), "status_may_not_follow");
  EXPECT_EQ(as("li_na").del("/orders/" + id + "/hold").text("/status"), "in_production");
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/cancellation", {{"reason", "客户破产"}}).text("/status"), "cancelled");
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/cancellation", {{"reason", "x"}}).status, 409);
}

}  // namespace
}  // namespace gendan::orders
