#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The clock stands at Monday 2026-03-02 in Shanghai.
class OrderWork : public testing::TestApp {
protected:
  // Without a place and a payment term.
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"lines",
             {{{"position", 10},
               {"product_code", "LAMP-01"},
               {"quantity", "1000"},
               {"unit", "piece"},
               {"unit_price", "0.97"}}}}};
  }
  object whole() {
    auto whole = content();
    whole["incoterm_place"] = "Ningbo";
    whole["payment_term"] = "T/T";
    whole["promised_on"] = "2026-04-24";
    return whole;
  }
  std::string created(object const& content) {
    auto const answer = as("li_na").post("/orders", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  std::string under_way() {
    auto const id = created(whole());
    bring_to("in_production", id);
    return id;
  }
  // "title too-late-instant fields-or-date" of each in the person's list.
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> lines;
    auto const answer = as(person).get("/work");
    for (auto const& one : answer.at("/items").as_array()) {
      auto const& arguments = one.at("title_arguments").as_object();
      auto line = std::string(one.at("title_code").as_string()) + " " + std::string(one.at("too_late_at").as_string());
      for (auto const* name : {"fields", "on", "since"}) {
        if (auto const* value = arguments.if_contains(name)) line += " " + std::string(value->as_string());
      }
      lines.push_back(line);
    }
    return lines;
  }
};
BOTH_DATABASES(OrderWork);

TEST_P(OrderWork, IsInTheListOfWhoeverFollowsTheOrder) {
  auto const id = created(content());
  EXPECT_THAT(listed("li_na"), ElementsAre("complete_order 2026-03-04T16:00:00.000Z incoterm_place,payment_term"));
  auto const item = as("li_na").get("/work");
  EXPECT_EQ(item.text("/items/0/link/id"), id);
  EXPECT_EQ(item.text("/items/0/link/number"), "SO-2026-000001");
  EXPECT_EQ(item.text("/items/0/title_arguments/customer"), "ACME Handels GmbH");
  EXPECT_THAT(listed("zhou_jie"), IsEmpty());
  auto edit = whole();
  edit["revision"] = 1;
  EXPECT_EQ(as("li_na").put("/orders/" + id, edit).status, 200);
  EXPECT_THAT(listed("li_na"), IsEmpty());
}

TEST_P(OrderWork, OfMissingFieldsIsPutOffByHavingAskedForThem) {
  auto const target = "/orders/" + created(content()) + "/reminders";
  auto const ask = [&](std::string_view person, boost::json::value const& fields, std::string_view on) {
    return as(person).post(target, {{"fields", fields}, {"ask_again_on", on}});
  };
  auto const asked = ask("li_na", array{"payment_term"}, "2026-03-09");
  EXPECT_EQ(asked.text("/missing/0/reason"), "awaiting_customer");
  EXPECT_EQ(asked.text("/missing/0/ask_again_on"), "2026-03-09");
  EXPECT_THAT(listed("li_na"), ElementsAre("complete_order 2026-03-04T16:00:00.000Z incoterm_place",
                                           "ask_again 2026-03-09T16:00:00.000Z payment_term 2026-03-09"));
  EXPECT_EQ(ask("li_na", array{"incoterm_place", "payment_term"}, "2026-03-12").status, 200);
  EXPECT_THAT(listed("li_na"),
              ElementsAre("ask_again 2026-03-12T16:00:00.000Z incoterm_place,payment_term 2026-03-12"));
  EXPECT_EQ(ask("li_na", array{"currency"}, "2026-03-02").problems(),
            "not_missing /fields/0, not_in_the_future /ask_again_on");
  EXPECT_EQ(ask("li_na", array{}, "2026-03-12").problems(), "missing /fields");
  EXPECT_EQ(ask("stranger", array{"payment_term"}, "2026-03-12").status, 403);
  EXPECT_EQ(ask("liu_yang", array{"payment_term"}, "2026-03-12").status, 403);
  EXPECT_EQ(ask("zhou_jie", array{"payment_term"}, "2026-03-12").status, 404);
}

TEST_P(OrderWork, FollowsTheOrderThroughItsLife) {
  auto const id = under_way();
  EXPECT_THAT(listed("li_na"), ElementsAre("deliver 2026-04-24T16:00:00.000Z 2026-04-24"));
  EXPECT_EQ(as("zhang_wei").post("/orders/" + id + "/hold", {{"reason", "客户资金紧张"}}).status, 200);
  EXPECT_THAT(listed("li_na"), ElementsAre("look_at_hold 2026-03-09T16:00:00.000Z 2026-03-02"));
  EXPECT_EQ(as("zhang_wei").del("/orders/" + id + "/hold").status, 200);
  EXPECT_THAT(listed("li_na"), ElementsAre("deliver 2026-04-24T16:00:00.000Z 2026-04-24"));
  auto const delivered = as("li_na").post("/orders/" + id + "/lines/10/deliveries",
                                          {{"delivered_on", "2026-03-01"}, {"quantity", "1000"}});
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(as("li_na")
                .del("/orders/" + id + "/lines/10/deliveries/" + delivered.text("/lines/0/deliveries/0/id") +
                     "?reason=wrong+order")
                .status,
            200);
  EXPECT_THAT(listed("li_na"), ElementsAre("deliver 2026-04-24T16:00:00.000Z 2026-04-24"));
  EXPECT_EQ(as("zhang_wei").post("/orders/" + id + "/cancellation", {{"reason", "客户破产"}}).status, 200);
  EXPECT_THAT(listed("li_na"), IsEmpty());
  auto const refused =
      as("li_na").post("/orders/" + id + "/reminders", {{"fields", array{"currency"}}, {"ask_again_on", "2026-03-12"}});
  EXPECT_EQ(refused.text("/code"), "order_not_editable");
}

TEST_P(OrderWork, OfAHoldIsPutOffByNews) {
  auto const id = under_way();
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/hold", {{"reason", "客户资金紧张"}}).status, 200);
  clock().advance(std::chrono::hours(6 * 24));
  EXPECT_EQ(as("li_na").post("/notes", {{"topic", "orders"}, {"id", id}, {"text", "客户下周付款"}}).status, 201);
  app().run_due_jobs();
  EXPECT_THAT(listed("li_na"), ElementsAre("look_at_hold 2026-03-15T16:00:00.000Z 2026-03-08"));
  EXPECT_EQ(
      as("zhang_wei").post("/notes", {{"topic", "customers"}, {"id", id_of("acme_hamburg")}, {"text", "x"}}).status,
      201);
  app().run_due_jobs();
}

TEST_P(OrderWork, NamesTheCustomerAsItIsCalledNow) {
  created(content());
  auto const shown = as("chen_min").get("/customers/" + id_of("acme_hamburg"));
  object edit{{"name", "ACME Trading GmbH"}, {"tier", "key"}, {"remark", ""}, {"is_active", true}};
  edit["merchandiser_id"] = id_of("li_na");
  edit["revision"] = shown.at("/revision");
  ASSERT_EQ(as("chen_min").put("/customers/" + id_of("acme_hamburg"), edit).status, 200);
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get("/work").text("/items/0/title_arguments/customer"), "ACME Trading GmbH");
}

TEST_P(OrderWork, OfHistoricalOrdersThereIsNone) {
  ImportedOrder order;
  order.source_system = "scms";
  order.source_reference = "SCMS-4";
  order.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
  auto const import = [&](bool is_historical, char const* reference) {
    order.is_historical = is_historical;
    order.source_reference = reference;
    system([&](service::Call& call) { import_order(call, order); });
  };
  import(true, "SCMS-4");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  import(false, "SCMS-5");
  EXPECT_EQ(listed("li_na").size(), 1U);
}

TEST_P(OrderWork, GoesWithTheOrderToAnotherOwner) {
  auto const id = created(content());
  auto const hand_over = [&](std::string_view person, std::string const& owner) {
    return as(person).put("/orders/" + id + "/owner", {{"owner_id", owner}});
  };
  EXPECT_EQ(hand_over("stranger", id_of("zhou_jie")).status, 403);
  EXPECT_EQ(hand_over("liu_yang", id_of("zhou_jie")).status, 403);
  EXPECT_EQ(hand_over("zhou_jie", id_of("zhou_jie")).status, 404);
  EXPECT_EQ(hand_over("zhang_wei", "01m802ccza0xfmqjc6nk2ppgcp").problems(), "no_such_person /owner_id");
  auto const moved = hand_over("zhang_wei", id_of("zhou_jie"));
  EXPECT_EQ(moved.text("/owner_name"), "周杰");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(listed("zhou_jie").size(), 1U);
  EXPECT_EQ(as("zhou_jie").get("/orders/" + id).status, 200);
  EXPECT_EQ(as("li_na").get("/orders/" + id).status, 404);
  EXPECT_EQ(as("zhou_jie").get("/search?text=SO-2026-000001").at("/items").as_array().size(), 1U);
  EXPECT_TRUE(as("li_na").get("/search?text=SO-2026-000001").at("/items").as_array().empty());
  auto const events = system([&](service::Call& call) { return events::history(call.tx, "orders/" + id, {}, 1); });
  EXPECT_EQ(events.at(0).kind, "order_handed_over");
}

}  // namespace
}  // namespace gendan::orders
