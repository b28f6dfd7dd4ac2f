// When we expect the lines of an order that is under way.
#include <gmock/gmock.h>

#include <tuple>

#include "capabilities/orders/orders.hpp"
#include "testing/lamp_orders.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;

class OrderForecasts : public testing::LampOrders {
protected:
  static object forecast(int position, boost::json::value on) {
    return {{"position", position}, {"forecast_on", std::move(on)}};
  }
  Answer set(std::string const& id, array forecasts, std::string_view person = "li_na") {
    auto const revision = as("zhang_wei").get("/orders/" + id).at("/revision");
    return as(person).put("/orders/" + id + "/forecasts",
                          {{"forecasts", std::move(forecasts)}, {"revision", revision}});
  }
};
BOTH_DATABASES(OrderForecasts);

TEST_P(OrderForecasts, MoveWithoutAChangeRequest) {
  auto const id = under_way();
  auto const before = as("li_na").get("/orders/" + id);
  EXPECT_TRUE(before.at("/takes_forecasts").as_bool());
  set(id, {forecast(10, "2026-04-20"), forecast(20, "2026-05-04")});
  auto const after = set(id, {forecast(20, nullptr)});
  EXPECT_EQ(after.status, 200) << after.response.body_text();
  EXPECT_EQ(after.text("/lines/0/forecast_on"), "2026-04-20") << "lines that are not named keep theirs";
  EXPECT_TRUE(after.at("/lines/1/forecast_on").is_null());
  EXPECT_EQ(after.at("/revision").as_int64(), before.at("/revision").as_int64() + 2);
  EXPECT_EQ(as("li_na").get("/orders/" + id).body, after.body);
}

TEST_P(OrderForecasts, AreTheWholeOrdersWhenTheyChangeNothing) {
  auto const id = under_way();
  auto const once = set(id, {forecast(10, "2026-04-20")});
  EXPECT_EQ(set(id, {forecast(10, "2026-04-20")}).body, once.body);
}

TEST_P(OrderForecasts, StandInTheTimelineOldAndNew) {
  auto const id = under_way();
  set(id, {forecast(10, "2026-04-20"), forecast(20, "2026-05-04")});
  set(id, {forecast(20, "2026-05-11")});
  auto const timeline = as("li_na").get("/timeline/orders/" + id);
  EXPECT_EQ(timeline.text("/items/0/kind"), "order_forecast");
  EXPECT_EQ(boost::json::serialize(timeline.at("/items/0/body/changes")),
            R"([{"path":"/lines/20/forecast_on","before":"2026-05-04","after":"2026-05-11"}])");
  EXPECT_EQ(timeline.at("/items/1/body/changes").as_array().size(), 2U);
}

TEST_P(OrderForecasts, LeaveWhatIsAgreedAsItIs) {
  auto const id = created(lamp_order()).text("/id");
  bring_to("confirmed", id);
  auto const state = [&] {
    return system([&](service::Call& call) {
      auto const order = *OrderId::parsed(id);
      return std::tuple(content_hash(order_content(call.tx, order)), authors_of(call.tx, order),
                        agreed_revision(call.tx, order));
    });
  };
  auto const before = state();
  EXPECT_EQ(set(id, {forecast(10, "2026-06-01")}, "zhang_wei").status, 200);
  app().run_due_jobs();
  EXPECT_EQ(state(), before);
  EXPECT_EQ(step(id, "in_production").status, 200);
}

TEST_P(OrderForecasts, AreRefusedWithEveryProblem) {
  auto const id = under_way();
  EXPECT_EQ(as("li_na")
                .post("/orders/" + id + "/lines/10/deliveries", {{"delivered_on", "2026-03-01"}, {"quantity", "1000"}})
                .status,
            201);
  EXPECT_EQ(set(id, {forecast(10, "2026-04-20"), forecast(30, nullptr), forecast(20, nullptr), forecast(20, nullptr)})
                .problems(),
            "forecast_of_delivered_line /forecasts/0/position, no_such_line /forecasts/1/position, "
            "given_twice /forecasts/3/position");
  auto const stale = as("li_na").put("/orders/" + id + "/forecasts",
                                     {{"forecasts", array{forecast(20, "2026-04-20")}}, {"revision", 1}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.text("/code"), "revision_moved_on");
  EXPECT_EQ(stale.text("/current/id"), id);
}

TEST_P(OrderForecasts, AreForThoseWhoWriteTheOrder) {
  auto const id = under_way();
  EXPECT_EQ(set(id, {forecast(10, "2026-04-20")}, "stranger").status, 403);
  EXPECT_EQ(set(id, {forecast(10, "2026-04-20")}, "liu_yang").status, 403);
  EXPECT_EQ(set(id, {forecast(10, "2026-04-20")}, "zhou_jie").status, 404);
}

TEST_P(OrderForecasts, AreTakenOnHoldAndNeitherBeforeNorAfter) {
  auto const draft = created(lamp_order()).text("/id");
  EXPECT_FALSE(as("li_na").get("/orders/" + draft).at("/takes_forecasts").as_bool());
  EXPECT_EQ(set(draft, {forecast(10, "2026-04-20")}).text("/code"), "order_takes_no_forecasts");
  auto const id = under_way();
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/hold", {{"reason", "客户资金紧张"}}).status, 200);
  EXPECT_EQ(set(id, {forecast(10, "2026-06-01")}).text("/lines/0/forecast_on"), "2026-06-01");
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/cancellation", {{"reason", "客户破产"}}).status, 200);
  EXPECT_EQ(set(id, {forecast(10, "2026-06-08")}).text("/code"), "order_takes_no_forecasts");
  auto const past = system([&](service::Call& call) {
    ImportedOrder order;
    order.source_system = "erp";
    order.source_reference = "1";
    return import_order(call, order).id.text();
  });
  EXPECT_EQ(
      as("zhang_wei").put("/orders/" + past + "/forecasts", {{"forecasts", array{}}, {"revision", 1}}).text("/code"),
      "order_is_historical");
}

TEST_P(OrderForecasts, AfterThePromiseAreWorkUntilTheyAreNot) {
  auto const id = under_way();
  auto const listed = [&] {
    std::vector<std::string> titles;
    auto const answer = as("li_na").get("/work");
    for (auto const& item : answer.at("/items").as_array()) titles.emplace_back(item.at("title_code").as_string());
    return titles;
  };
  EXPECT_THAT(listed(), ElementsAre("deliver"));
  set(id, {forecast(10, "2026-05-08")});
  EXPECT_THAT(listed(), ElementsAre("settle_late_forecast", "deliver"));
  EXPECT_EQ(as("li_na").get("/work").text("/items/0/title_arguments/days"), "14");
  set(id, {forecast(10, "2026-04-24")});
  EXPECT_THAT(listed(), ElementsAre("deliver"));
}

}  // namespace
}  // namespace gendan::orders
