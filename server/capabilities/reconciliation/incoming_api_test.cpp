#include <gmock/gmock.h>

#include "capabilities/reconciliation/reconciliation.hpp"
#include "testing/exported_table.hpp"
#include "testing/test_app.hpp"

namespace gendan::reconciliation {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using testing::exported_bytes;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Reconciliation : public testing::TestApp {
protected:
  object message() {
    return {{"kind", "message"},        {"channel", "wechat"},         {"received_at", clock().now().text()},
            {"sender", "Anna Schmidt"}, {"subject", "repeat of 4711"}, {"text", "Please send 500 lamps more."}};
  }
  std::string entered(std::string_view person = "li_na") {
    auto const made = as(person).post("/incoming", message());
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  Answer upload(std::string_view person, std::string const& content, std::string_view name = "po.csv") {
    return as(person).upload("/incoming/files?kind=document&channel=email&received_at=" + clock().now().text() +
                                 "&name=" + std::string(name),
                             content);
  }
  std::string order() {
    object const content{{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}};
    return as("li_na").post("/orders", content).text("/id");
  }
  Answer link(std::string_view person, std::string const& id, std::string const& order_id) {
    return as(person).post("/incoming/" + id + "/order", {{"order_id", order_id}});
  }
  std::vector<std::string> listed(std::string_view person, std::string const& query = "") {
    std::vector<std::string> subjects;
    auto const page = as(person).get("/incoming" + query);
    EXPECT_EQ(page.status, 200) << page.response.body_text();
    for (auto const& item : page.at("/items").as_array()) {
      auto const& subject = item.at("subject");
      subjects.emplace_back(subject.is_null() ? item.at("name").as_string() : subject.as_string());
    }
    return subjects;
  }
  std::vector<std::string> worked(std::string_view person) {
    std::vector<std::string> items;
    auto const list = as(person).get("/work");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("source").as_string() == "reconciliation")
        items.emplace_back(item.at("link").at("number").as_string());
    }
    return items;
  }
};
BOTH_DATABASES(Reconciliation);

TEST_P(Reconciliation, KeepsAMessageOnTheListUntilItHasAnOrder) {
  auto const id = entered();
  EXPECT_THAT(listed("li_na", "?state=waiting"), ElementsAre("repeat of 4711"));
  EXPECT_THAT(worked("li_na"), ElementsAre("repeat of 4711"));
  auto const order_id = order();
  auto const linked = link("li_na", id, order_id);
  ASSERT_EQ(linked.status, 200) << linked.response.body_text();
  EXPECT_EQ(linked.text("/state"), "linked");
  EXPECT_EQ(linked.text("/order_id"), order_id);
  EXPECT_EQ(linked.text("/settled_by_name"), "李娜");
  EXPECT_THAT(listed("li_na", "?state=waiting"), IsEmpty());
  EXPECT_THAT(listed("li_na", "?order_id=" + order_id), ElementsAre("repeat of 4711"));
  EXPECT_THAT(worked("li_na"), IsEmpty());
  auto const kept = as("li_na").get("/orders/" + order_id + "/requirements/" + linked.text("/requirement_id"));
  EXPECT_EQ(kept.text("/text"), "Please send 500 lamps more.");
  EXPECT_EQ(kept.text("/channel"), "wechat");
  EXPECT_EQ(kept.text("/sender"), "Anna Schmidt");
  EXPECT_EQ(link("li_na", id, order_id).text("/code"), "incoming_is_settled");
}

TEST_P(Reconciliation, GivesADocumentToTheOrderUnalteredAndOnce) {
  std::string const sheet = "Item No.,Qty\nLAMP-01,500\n";
  auto const first = upload("li_na", sheet);
  ASSERT_EQ(first.status, 201) << first.response.body_text();
  auto const again = upload("li_na", sheet, "po again.csv");
  auto const order_id = order();
  auto const linked = link("li_na", first.text("/id"), order_id);
  ASSERT_EQ(linked.status, 200) << linked.response.body_text();
  auto const requirement = "/orders/" + order_id + "/requirements/" + linked.text("/requirement_id");
  auto const content = as("li_na").get(requirement + "/content");
  EXPECT_EQ(exported_bytes(content), sheet);
  EXPECT_EQ(as("li_na").get(requirement).text("/name"), "po.csv");
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get(requirement + "/reading").status, 200) << "it is read as any requirement";
  EXPECT_EQ(link("li_na", again.text("/id"), order_id).text("/requirement_id"), linked.text("/requirement_id"))
      << "the same file came twice and is kept once";
  auto const download = as("li_na").get("/incoming/" + first.text("/id") + "/content");
  EXPECT_EQ(exported_bytes(download), sheet);
}

TEST_P(Reconciliation, LinksADepositWithoutMakingItARequirement) {
  object const deposit{{"kind", "deposit"},
                       {"channel", "bank"},
                       {"received_at", clock().now().text()},
                       {"sender", "ACME GmbH"},
                       {"amount", {{"amount", "3000"}, {"currency", "USD"}}}};
  auto const made = as("wu_min").post("/incoming", deposit);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  auto const linked = link("wu_min", made.text("/id"), order());
  ASSERT_EQ(linked.status, 200) << linked.response.body_text();
  EXPECT_TRUE(linked.at("/requirement_id").is_null());
  EXPECT_EQ(as("wu_min").get("/incoming/" + made.text("/id") + "/content").text("/code"), "file_not_found");
  object without = deposit;
  without.erase("amount");
  EXPECT_EQ(as("wu_min").post("/incoming", without).problems(), "missing /amount");
}

TEST_P(Reconciliation, ClosesWithAReasonAndOpensAgain) {
  auto const id = entered();
  EXPECT_EQ(as("li_na").post("/incoming/" + id + "/closing", {{"reason", " "}}).problems(), "too_short /reason");
  auto const closed = as("li_na").post("/incoming/" + id + "/closing", {{"reason", "advertising"}});
  EXPECT_EQ(closed.text("/state"), "closed");
  EXPECT_THAT(worked("li_na"), IsEmpty());
  EXPECT_EQ(as("li_na").post("/incoming/" + id + "/closing", {{"reason", "x"}}).text("/code"), "incoming_is_settled");
  auto const open = as("li_na").post("/incoming/" + id + "/reopening", object{});
  EXPECT_EQ(open.text("/state"), "waiting");
  EXPECT_TRUE(open.at("/reason").is_null());
  EXPECT_THAT(worked("li_na"), ElementsAre("repeat of 4711"));
  EXPECT_EQ(as("li_na").post("/incoming/" + id + "/reopening", object{}).text("/code"), "incoming_is_waiting");
  auto const told = as("li_na").get("/timeline/incoming/" + id).response;
  EXPECT_THAT(std::string(told.body_text()), HasSubstr("advertising"));
}

TEST_P(Reconciliation, LetsGoOfAnOrderOnlyOnceItNoLongerRestsOnIt) {
  auto const id = entered();
  auto const order_id = order();
  auto const requirement = link("li_na", id, order_id).text("/requirement_id");
  EXPECT_EQ(as("li_na").post("/incoming/" + id + "/reopening", object{}).text("/code"), "counts_for_the_order");
  auto const target = "/orders/" + order_id + "/requirements/" + requirement + "/voiding";
  EXPECT_EQ(as("li_na").post(target, {{"reason", "wrong order"}}).status, 200);
  EXPECT_EQ(as("li_na").post("/incoming/" + id + "/reopening", object{}).text("/state"), "waiting");
}

TEST_P(Reconciliation, FiltersSortsPagesAndExports) {
  entered();
  clock().advance(std::chrono::hours(25));
  upload("li_na", "Item No.,Qty\nLAMP-01,500\n");
  EXPECT_THAT(listed("li_na"), ElementsAre("po.csv", "repeat of 4711"));
  EXPECT_THAT(listed("li_na", "?sort=due_at"), ElementsAre("repeat of 4711", "po.csv"));
  EXPECT_THAT(listed("li_na", "?is_overdue=true"), ElementsAre("repeat of 4711"));
  EXPECT_THAT(listed("li_na", "?is_overdue=false"), ElementsAre("po.csv"));
  EXPECT_THAT(listed("li_na", "?kind=document"), ElementsAre("po.csv"));
  EXPECT_THAT(listed("li_na", "?channel=wechat"), ElementsAre("repeat of 4711"));
  EXPECT_THAT(listed("li_na", "?text=Schmidt"), ElementsAre("repeat of 4711"));
  EXPECT_THAT(listed("li_na", "?owner_id=" + id_of("zhou_jie")), IsEmpty());
  auto const first = as("li_na").get("/incoming?limit=1");
  EXPECT_THAT(listed("li_na", "?limit=1&after=" + first.text("/next")), ElementsAre("repeat of 4711"));
  EXPECT_EQ(as("li_na").get("/incoming/totals?state=waiting").at("/count").as_int64(), 2);
  EXPECT_EQ(as("li_na").get("/exports/incoming.csv").status, 403);
  auto const table = as("zhang_wei").get("/exports/incoming.csv?language=en");
  EXPECT_THAT(exported_bytes(table), HasSubstr("repeat of 4711"));
}

TEST_P(Reconciliation, IsTheOwnersAndReachesNoFurther) {
  auto given = message();
  given["owner_id"] = id_of("zhou_jie");
  EXPECT_EQ(as("li_na").post("/incoming", given).text("/code"), "not_within_scope");
  auto const id = as("zhang_wei").post("/incoming", given).text("/id");
  EXPECT_THAT(worked("zhou_jie"), ElementsAre("repeat of 4711"));
  EXPECT_EQ(as("li_na").get("/incoming/" + id).text("/code"), "no_such_incoming");
  EXPECT_EQ(link("li_na", id, order()).text("/code"), "no_such_incoming");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(link("zhou_jie", id, order()).text("/code"), "no_such_order");
  EXPECT_EQ(as("he_ping").get("/incoming/" + id).status, 200);
  EXPECT_EQ(as("he_ping").post("/incoming/" + id + "/closing", {{"reason", "x"}}).status, 403);
}

TEST_P(Reconciliation, IsRefusedToAStranger) {
  auto const id = entered();
  EXPECT_EQ(as("stranger").get("/incoming").status, 403);
  EXPECT_EQ(as("stranger").get("/incoming/totals").status, 403);
  EXPECT_EQ(as("stranger").get("/incoming/" + id).status, 403);
  EXPECT_EQ(as("stranger").get("/incoming/" + id + "/content").status, 403);
  EXPECT_EQ(as("stranger").post("/incoming", message()).status, 403);
  EXPECT_EQ(upload("stranger", "a,b\n1,2\n").status, 403);
  EXPECT_EQ(link("stranger", id, order()).status, 403);
  EXPECT_EQ(as("stranger").post("/incoming/" + id + "/closing", {{"reason", "x"}}).status, 403);
  EXPECT_EQ(as("stranger").post("/incoming/" + id + "/reopening", object{}).status, 403);
  EXPECT_EQ(as("stranger").get("/reconciliation/policy").status, 403);
}

TEST_P(Reconciliation, WaitsAsLongAsTheAdministratorSays) {
  EXPECT_EQ(as("li_na").get("/reconciliation/policy").at("/patience_hours").as_int64(), 24);
  object const edit{{"patience_hours", 4}, {"revision", 0}};
  EXPECT_EQ(as("zhang_wei").put("/reconciliation/policy", edit).status, 403);
  EXPECT_EQ(as("chen_min").put("/reconciliation/policy", edit).status, 200);
  EXPECT_EQ(as("chen_min").put("/reconciliation/policy", {{"patience_hours", 5}, {"revision", 0}}).text("/code"),
            "revision_moved_on");
  EXPECT_EQ(as("chen_min").put("/reconciliation/policy", {{"patience_hours", 0}, {"revision", 1}}).status, 422);
  auto const id = entered();
  auto const due = clock().now() + std::chrono::hours(4);
  EXPECT_EQ(as("li_na").get("/incoming/" + id).text("/due_at"), due.text());
}

TEST_P(Reconciliation, TakesWhatOthersReceive) {
  auto const id = system([&](service::Call& call) {
    Received mail;
    mail.kind = IncomingKind::message;
    mail.received_at = call.now;
    mail.subject = Label::parsed("PO 88");
    mail.text = "500 lamps";
    return receive(call, mail).text();
  });
  EXPECT_EQ(as("zhang_wei").get("/incoming/" + id).text("/subject"), "PO 88");
  EXPECT_THAT(worked("li_na"), ElementsAre("PO 88")) << "what is nobody's is for every merchandiser";
}

}  // namespace
}  // namespace gendan::reconciliation
