#include <gmock/gmock.h>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/orders.hpp"
#include "testing/lamp_orders.hpp"

namespace gendan::orders {
namespace {

using boost::json::object;

class Orders : public testing::LampOrders {};
BOTH_DATABASES(Orders);

TEST_P(Orders, AreMadeNumberedValuedAndReadBackWhole) {
  auto const answer = created(lamp_order());
  EXPECT_EQ(answer.text("/number"), "SO-2026-000001");
  EXPECT_EQ(answer.text("/status"), "draft");
  EXPECT_EQ(answer.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(answer.text("/owner_name"), "李娜");
  EXPECT_EQ(answer.text("/total/amount"), "1011.69");
  EXPECT_EQ(answer.text("/lines/0/product_name"), "台灯");
  EXPECT_EQ(answer.text("/lines/1/worth/amount"), "41.69");
  EXPECT_EQ(answer.at("/completeness/percent").as_int64(), 100);
  EXPECT_EQ(as("li_na").get("/orders/" + answer.text("/id")).body, answer.body);
  EXPECT_EQ(created(lamp_order()).text("/number"), "SO-2026-000002");
}

TEST_P(Orders, NameTheirOwnerAsWhoIsCalledOtherwiseSince) {
  auto const id = created(lamp_order()).text("/id");
  EXPECT_EQ(as("zhang_wei").get("/orders/" + id).text("/owner_name"), "李娜");
  auto owner = as("chen_min").get("/people/" + person_id("li_na")).body.as_object();
  for (auto const* key : {"id", "created_at", "department_name"}) owner.erase(key);
  owner["name"] = "李娜娜";
  ASSERT_EQ(as("chen_min").put("/people/" + person_id("li_na"), owner).status, 200);
  EXPECT_EQ(as("zhang_wei").get("/orders/" + id).text("/owner_name"), "李娜娜");
}

TEST_P(Orders, NameEveryProblemAndWriteNothing) {
  auto content = lamp_order();
  content["customer_id"] = "01m802ccza0xfmqjc6nk2ppgcp";
  content["colour"] = "red";
  EXPECT_EQ(as("li_na").post("/orders", content).problems(), "unknown_field /colour");
  content.erase("colour");
  content["lines"].as_array()[1].as_object()["quantity"] = "-1";
  EXPECT_EQ(as("li_na").post("/orders", content).problems(),
            "not_positive /lines/1/quantity, no_such_customer /customer_id");
  EXPECT_TRUE(as("li_na").get("/orders").at("/items").as_array().empty());
}

TEST_P(Orders, RecordOldAndNewOfEveryChangedField) {
  auto const answer = created(lamp_order());
  auto edit = edit_of(answer);
  edit["incoterm_place"] = "Shanghai";
  edit["lines"].as_array()[0].as_object()["quantity"] = "1200";
  auto const edited = as("li_na").put("/orders/" + answer.text("/id"), edit);
  ASSERT_EQ(edited.status, 200) << edited.response.body_text();
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  EXPECT_EQ(edited.text("/lines/0/id"), answer.text("/lines/0/id"));
  auto const events =
      system([&](service::Call& call) { return events::history(call.tx, "orders/" + answer.text("/id"), {}, 1); });
  EXPECT_EQ(events.at(0).kind, "order_edited");
  EXPECT_EQ(events.at(0).body.text, R"({"changes":[{"path":"/incoterm_place","before":"Ningbo","after":"Shanghai"},)"
                                    R"({"path":"/lines/10/quantity","before":"1000","after":"1200"}]})");
}

TEST_P(Orders, KeepNobodysChangeFromBeingOverwritten) {
  auto const answer = created(lamp_order());
  auto edit = edit_of(answer);
  edit["incoterm_place"] = "Shanghai";
  EXPECT_EQ(as("li_na").put("/orders/" + answer.text("/id"), edit).status, 200);
  edit["incoterm_place"] = "Yantian";
  auto const refused = as("li_na").put("/orders/" + answer.text("/id"), edit);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("/code"), "revision_moved_on");
  EXPECT_EQ(refused.text("/current/incoterm_place"), "Shanghai");
}

TEST_P(Orders, AreRefusedToStrangersAndHiddenFromOtherDepartments) {
  auto const id = created(lamp_order()).text("/id");
  EXPECT_EQ(as("stranger").get("/orders").status, 403);
  EXPECT_EQ(as("stranger").post("/orders", lamp_order()).status, 403);
  EXPECT_EQ(as("liu_yang").get("/orders/" + id).status, 200);
  for (auto const* target : {"/copy", "/hold", "/cancellation", "/status"}) {
    EXPECT_EQ(as("liu_yang").post("/orders/" + id + target, {{"reason", "x"}}).status, 403) << target;
  }
  EXPECT_EQ(as("zhou_jie").get("/orders/" + id).status, 404);
  EXPECT_TRUE(as("zhou_jie").get("/orders").at("/items").as_array().empty());
  EXPECT_EQ(as("zhou_jie").put("/orders/" + id, edit_of(as("li_na").get("/orders/" + id))).status, 404);
  EXPECT_EQ(as("li_na").get("/orders").at("/items").as_array().size(), 1U);
}

TEST_P(Orders, CopyNoApprovalNoDateAndNoReference) {
  auto const id = under_way();
  auto const copy = as("li_na").post("/orders/" + id + "/copy", object{});
  ASSERT_EQ(copy.status, 201);
  EXPECT_EQ(copy.text("/status"), "draft");
  for (auto const* field :
       {"/customer_reference", "/promised_on", "/confirmed_at", "/lines/0/original_on", "/source"}) {
    EXPECT_TRUE(copy.at(field).is_null()) << field;
  }
  EXPECT_EQ(copy.at("/lines").as_array().size(), 2U);
}

TEST_P(Orders, AreListedByPagesInTheOrderAskedFor) {
  for (int day = 10; day < 17; ++day) {
    auto content = lamp_order();
    content["promised_on"] = "2026-04-" + std::to_string(day);
    created(content);
  }
  auto undated = lamp_order();
  undated.erase("promised_on");
  created(undated);
  std::vector<std::string> seen;
  std::string after;
  for (int page = 0; page < 10; ++page) {
    auto const list = as("li_na").get("/orders?limit=3&sort=promised_on" + (after.empty() ? "" : "&after=" + after));
    for (auto const& item : list.at("/items").as_array()) {
      seen.push_back(item.at("promised_on").is_null() ? "none" : std::string(item.at("promised_on").as_string()));
    }
    if (list.at("/next").is_null()) break;
    after = list.text("/next");
  }
  EXPECT_THAT(seen, ::testing::ElementsAre("2026-04-10", "2026-04-11", "2026-04-12", "2026-04-13", "2026-04-14",
                                           "2026-04-15", "2026-04-16", "none"));
  EXPECT_EQ(as("li_na").get("/orders?sort=colour").problems(), "not_one_of ?sort");
  EXPECT_EQ(as("li_na").get("/orders?after=xyz").problems(), "not_a_cursor ?after");
  EXPECT_EQ(as("li_na").get("/orders/totals?promised_to=2026-04-12").at("/count").as_int64(), 3);
  EXPECT_EQ(as("li_na").get("/orders?is_late=true").at("/items").as_array().size(), 0U);
  auto const board = as("li_na").get("/orders/board");
  EXPECT_EQ(board.at("/columns/0/count").as_int64(), 8);
  EXPECT_EQ(board.at("/columns/1/next_statuses"), boost::json::array({"awaiting_customer", "draft"}));
}

TEST_P(Orders, ImportOnceByTheirReferenceAndStayHistorical) {
  ImportedOrder order;
  order.source_system = "scms";
  order.source_reference = "SCMS-4";
  order.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
  order.content.currency = Currency::parsed("USD");
  OrderLine line;
  line.position = *Whole<1, 9999>::of(10);
  line.quantity = QuantityNumber::parsed("19");
  line.amount = StatedAmount::parsed("551");
  line.confirmed_on = CalendarDate(2006, 6, 2);
  order.content.lines = {line};
  order.deliveries = {{10, CalendarDate(2006, 6, 2), std::nullopt}};
  auto const first = system([&](service::Call& call) { return import_order(call, order); });
  auto const again = system([&](service::Call& call) { return import_order(call, order); });
  EXPECT_TRUE(first.is_new);
  EXPECT_FALSE(again.is_new);
  EXPECT_EQ(first.id, again.id);
  auto const shown = as("li_na").get("/orders/" + first.id.text());
  EXPECT_EQ(shown.text("/owner_name"), "李娜");
  EXPECT_EQ(shown.text("/lines/0/original_on"), "2006-06-02");
  EXPECT_EQ(shown.text("/lines/0/completed_on"), "2006-06-02");
  EXPECT_EQ(shown.text("/total/amount"), "551.00");
  EXPECT_TRUE(as("li_na").get("/orders/" + first.id.text() + "/gates").at("/items").as_array().empty());
  EXPECT_EQ(as("li_na").post("/orders/" + first.id.text() + "/hold", {{"reason", "x"}}).text("/code"),
            "order_is_historical");
  EXPECT_EQ(step(first.id.text(), "closed").text("/code"), "order_is_historical");
  EXPECT_EQ(as("li_na").post("/orders/" + first.id.text() + "/copy", object{}).text("/status"), "draft");
}

TEST_P(Orders, RefuseACursorOfAnotherKind) {
  for (auto const* cursor : {"WyItY3JlYXRlZF9hdCIsImFiYyIsIngiXQ", "WyJudW1iZXIiLDEsIngiXQ"}) {  // a text, a number
    auto const sort = std::string_view(cursor).starts_with("WyIt") ? "-created_at" : "number";
    auto const answer = as("li_na").get(std::string("/orders?sort=") + sort + "&after=" + cursor);
    EXPECT_EQ(answer.problems(), "not_a_cursor ?after") << answer.response.body_text();
  }
}

TEST_P(Orders, OfADepartmentAndOnesOwnElsewhereAreListedTogetherOnceEach) {
  std::vector<std::string> numbers;
  for (int count = 0; count < 4; ++count) {
    clock().advance(Milliseconds(1'000));
    numbers.push_back(created(lamp_order()).text("/number"));
  }
  system([&](service::Call& call) {  // as if li_na had moved from zhou_jie's department since
    auto const elsewhere = identity::person_summary(call.tx, *identity::PersonId::parsed(id_of("zhou_jie")));
    call.tx.run("update sales_order set department_id = $1 where number in ($2, $3)", elsewhere->department_id->text(),
                numbers[0], numbers[2]);
  });
  auto const listed = [&](std::string const& person, std::string const& sort) {
    std::vector<std::string> found;
    std::string after;
    while (true) {
      auto const page = as(person).get("/orders?limit=1&sort=" + sort + after);
      for (auto const& item : page.at("/items").as_array()) found.emplace_back(item.at("number").as_string());
      if (page.at("/next").is_null()) return found;
      after = "&after=" + page.text("/next");
    }
  };
  auto const& n = numbers;
  for (auto const* sort : {"number", "created_at"})
    EXPECT_THAT(listed("li_na", sort), ::testing::ElementsAre(n[0], n[1], n[2], n[3]));
  for (auto const* sort : {"-number", "-created_at"})
    EXPECT_THAT(listed("li_na", sort), ::testing::ElementsAre(n[3], n[2], n[1], n[0]));
  EXPECT_THAT(listed("zhou_jie", "number"), ::testing::ElementsAre(n[0], n[2]));
  EXPECT_THAT(listed("li_na", "number&status=draft&status=confirmed&status=closed"),
              ::testing::ElementsAre(n[0], n[1], n[2], n[3]));
  EXPECT_THAT(listed("li_na", "-number&status=draft&status=draft"), ::testing::ElementsAre(n[3], n[2], n[1], n[0]));
  EXPECT_THAT(listed("li_na", "number&status=confirmed&status=closed"), ::testing::IsEmpty());
  EXPECT_EQ(as("li_na").get("/orders/totals?status=draft&status=closed").at("/count").as_int64(), 4);
  EXPECT_EQ(as("li_na").get("/orders/totals").at("/count").as_int64(), 4);
  EXPECT_EQ(as("zhou_jie").get("/orders/totals").at("/count").as_int64(), 2);
}

TEST_P(Orders, OfNoDepartmentAreNotThoseOfWhoeverHasNone) {
  auto const own = created(lamp_order()).text("/number");
  system([&](service::Call& call) {
    ImportedOrder order;
    order.source_system = "erp";
    order.source_reference = "1";
    import_order(call, order);
    call.tx.run("update person set department_id = null where id = $1", id_of("li_na"));
  });
  clock().advance(Milliseconds(60'000));  // who one is is asked anew
  auto const listed = as("li_na").get("/orders");
  ASSERT_EQ(listed.at("/items").as_array().size(), 1U);
  EXPECT_EQ(listed.text("/items/0/number"), own);
  EXPECT_EQ(as("li_na").get("/orders/totals").at("/count").as_int64(), 1);
  EXPECT_EQ(as("zhang_wei").get("/orders/totals").at("/count").as_int64(), 2);
}

TEST_P(Orders, HaveAHashOfWhatIsAgreed) {
  auto const shown = created(lamp_order());
  auto const id = shown.text("/id");
  auto const hash = [&] {
    return system([&](service::Call& call) { return content_hash(order_content(call.tx, *OrderId::parsed(id))); });
  };
  auto const agreed = hash();
  EXPECT_EQ(agreed.size(), 64U);
  auto edit = edit_of(shown);
  edit["lines"].at(0).as_object()["forecast_on"] = "2026-12-24";
  ASSERT_EQ(as("li_na").put("/orders/" + id, edit).status, 200);
  EXPECT_EQ(hash(), agreed) << "what we expect is no part of what is agreed";
  edit["revision"] = 2;
  edit["remark"] = "as discussed";
  ASSERT_EQ(as("zhang_wei").put("/orders/" + id, edit).status, 200);
  EXPECT_NE(hash(), agreed);
  auto const authors = system([&](service::Call& call) { return authors_of(call.tx, *OrderId::parsed(id)); });
  EXPECT_THAT(authors, ::testing::UnorderedElementsAre(person_id("li_na"), person_id("zhang_wei")));
}

}  // namespace
}  // namespace gendan::orders
