#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

class Inquiries : public testing::TestApp {
protected:
  object lamp_inquiry() {
    return {{"customer_id", id_of("acme_hamburg")},
            {"received_at", "2026-02-27T18:30:00Z"},
            {"channel", "email"},
            {"text", "Dear Li Na, please quote 1000 desk lamps RAL 7016.\nAnna"},
            {"value", {{"amount", "6850.00"}, {"currency", "USD"}}}};
  }
  object prospect_inquiry(std::string_view name) {
    auto content = lamp_inquiry();
    content.erase("customer_id");
    content["prospect"] = name;
    return content;
  }
  Answer created(object const& content, std::string_view person = "li_na") {
    auto answer = as(person).post("/inquiries", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer;
  }
  std::vector<std::string> kinds_of(std::string const& stream) {
    std::vector<std::string> kinds;
    for (auto const& event : system([&](service::Call& call) { return events::history(call.tx, stream, {}, 50); }))
      kinds.push_back(event.kind);
    return kinds;
  }
  std::vector<std::string> numbers(std::string_view person, std::string const& query) {
    std::vector<std::string> list;
    auto const answer = as(person).get("/inquiries?" + query);
    for (auto const& item : answer.at("/items").as_array()) list.emplace_back(item.at("number").as_string());
    return list;
  }
};
BOTH_DATABASES(Inquiries);

TEST_P(Inquiries, AreRecordedAsReceivedAndNumberedByTheYear) {
  auto const answer = created(lamp_inquiry());
  EXPECT_EQ(answer.text("/number"), "INQ-2026-000001");
  EXPECT_EQ(answer.text("/status"), "open");
  EXPECT_EQ(answer.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(answer.text("/owner_name"), "李娜");
  EXPECT_EQ(answer.text("/text"), "Dear Li Na, please quote 1000 desk lamps RAL 7016.\nAnna");
  EXPECT_EQ(answer.text("/value/amount"), "6850.00");
  EXPECT_EQ(as("li_na").get("/inquiries/" + answer.text("/id")).body, answer.body);
  auto const second = created(prospect_inquiry("Nordlicht A/S"));
  EXPECT_EQ(second.text("/number"), "INQ-2026-000002");
  EXPECT_EQ(second.text("/customer_name"), "Nordlicht A/S");
}

TEST_P(Inquiries, NameEveryProblemAndWriteNothing) {
  auto content = lamp_inquiry();
  content["prospect"] = "Nordlicht A/S";
  content["customer_id"] = "01m802ccza0xfmqjc6nk2ppgcp";
  content["received_at"] = "2026-03-02T01:05:01Z";
  EXPECT_EQ(as("li_na").post("/inquiries", content).problems(),
            "is_a_customer_already /prospect, in_the_future /received_at, no_such_customer /customer_id");
  EXPECT_EQ(as("li_na").post("/inquiries", object{{"channel", "pigeon"}}).problems(),
            "missing /received_at, not_one_of /channel, missing /text");
  EXPECT_TRUE(numbers("li_na", "").empty());
}

TEST_P(Inquiries, AreRefusedToStrangersAndHiddenFromOtherDepartments) {
  auto const id = created(lamp_inquiry()).text("/id");
  for (auto const* target : {"/inquiries", "/inquiries/totals"}) EXPECT_EQ(as("stranger").get(target).status, 403);
  EXPECT_EQ(as("stranger").post("/inquiries", lamp_inquiry()).status, 403);
  EXPECT_EQ(as("stranger").post("/inquiries/" + id + "/quotation", object{}).status, 403);
  EXPECT_EQ(as("stranger").post("/inquiries/" + id + "/closing", {{"outcome", "won"}}).status, 403);
  EXPECT_EQ(as("liu_yang").get("/inquiries/" + id).status, 200);
  EXPECT_EQ(as("liu_yang").del("/inquiries/" + id + "/closing").status, 403);
  EXPECT_EQ(as("zhou_jie").get("/inquiries/" + id).status, 404);
  EXPECT_EQ(as("zhou_jie").post("/inquiries/" + id + "/quotation", object{}).status, 404);
  EXPECT_EQ(as("zhou_jie").get("/timeline/inquiries/" + id).status, 404);
  EXPECT_TRUE(numbers("zhou_jie", "").empty());
  EXPECT_TRUE(numbers("zhou_jie", "text=ACME").empty());
  EXPECT_EQ(numbers("he_ping", "").size(), 1U);
}

TEST_P(Inquiries, AreChangedByThoseAloneWhoReachThem) {
  auto const made = as("zhang_wei").post("/inquiries", lamp_inquiry());
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  auto const target = "/inquiries/" + made.text("/id");
  object const closing{{"outcome", "won"}};
  auto edit = lamp_inquiry();
  edit["revision"] = 1;
  auto const all_refused = [&](std::string_view person, int status) {
    EXPECT_EQ(as(person).put(target, edit).status, status) << person;
    EXPECT_EQ(as(person).post(target + "/closing", closing).status, status) << person;
    EXPECT_EQ(as(person).del(target + "/closing").status, status) << person;
    EXPECT_EQ(as(person).post(target + "/quotation", object{}).status, status) << person;
  };
  all_refused("stranger", 403);
  all_refused("liu_yang", 403);
  all_refused("zhou_jie", 404);
  regrant("merchandiser", "inquiries.write", service::Scope::own);
  all_refused("li_na", 403);  // a colleague's: to be seen only
  EXPECT_EQ(as("zhang_wei").get(target).at("/revision").as_int64(), 1);
  EXPECT_EQ(as("zhang_wei").post(target + "/closing", closing).status, 200);
  all_refused("zhou_jie", 404);
  all_refused("li_na", 403);
  EXPECT_EQ(as("zhang_wei").get(target).text("/status"), "won");
}

TEST_P(Inquiries, KeepNobodysChangeFromBeingOverwritten) {
  auto const answer = created(prospect_inquiry("Nordlicht A/S"));
  auto edit = lamp_inquiry();
  edit["revision"] = 1;
  auto const edited = as("li_na").put("/inquiries/" + answer.text("/id"), edit);
  EXPECT_EQ(edited.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  auto const refused = as("li_na").put("/inquiries/" + answer.text("/id"), edit);
  EXPECT_EQ(refused.text("/code"), "revision_moved_on");
  EXPECT_EQ(refused.text("/current/number"), "INQ-2026-000001");
  EXPECT_THAT(kinds_of("inquiries/" + answer.text("/id")),
              ::testing::UnorderedElementsAre("inquiry_created", "inquiry_edited"));
}

TEST_P(Inquiries, CloseForAReasonTakeTheirQuotationsAlongAndReopen) {
  auto const id = created(lamp_inquiry()).text("/id");
  auto const target = "/inquiries/" + id + "/closing";
  auto const quotation = as("li_na").post("/inquiries/" + id + "/quotation", object{}).text("/id");
  EXPECT_EQ(as("li_na").post(target, {{"outcome", "lost"}}).problems(), "missing /reason");
  auto const lost = as("li_na").post(target, {{"outcome", "lost"}, {"reason", "price"}, {"note", "12 % too dear"}});
  EXPECT_EQ(lost.text("/status"), "lost");
  EXPECT_EQ(lost.text("/closing/reason"), "price");
  EXPECT_EQ(lost.text("/closing/at"), "2026-03-02T01:00:00.000Z");
  EXPECT_EQ(lost.text("/quotations/0/status"), "lost");
  EXPECT_EQ(as("li_na").get("/quotations/" + quotation).text("/closing/reason"), "price");
  EXPECT_EQ(as("li_na").post(target, {{"outcome", "won"}}).text("/code"), "inquiry_is_closed");
  EXPECT_EQ(as("li_na").post("/inquiries/" + id + "/quotation", object{}).text("/code"), "inquiry_is_closed");
  auto edit = lamp_inquiry();
  edit["revision"] = lost.at("/revision");
  EXPECT_EQ(as("li_na").put("/inquiries/" + id, edit).text("/code"), "inquiry_is_closed");
  auto const open = as("li_na").del(target);
  EXPECT_EQ(open.text("/status"), "quoted");
  EXPECT_TRUE(open.at("/closing").is_null());
  EXPECT_EQ(as("li_na").del(target).text("/code"), "inquiry_not_closed");
  EXPECT_EQ(as("li_na").post(target, {{"outcome", "won"}, {"note", "booked by telephone"}}).text("/status"), "won");
}

TEST_P(Inquiries, TakeTheirQuotationsAlongForThoseAloneWhoMayChangeThese) {
  auto const id = created(lamp_inquiry()).text("/id");
  auto const closing = "/inquiries/" + id + "/closing";
  object const lost{{"outcome", "lost"}, {"reason", "price"}};
  as("li_na").post("/inquiries/" + id + "/quotation", object{});
  regrant("merchandiser", "quotations.write", std::nullopt);
  auto const refused = as("li_na").post(closing, lost);
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.text("/code"), "not_within_scope");
  EXPECT_EQ(refused.text("/problems/0/limit"), "quotations.write");
  EXPECT_EQ(as("li_na").get("/inquiries/" + id).text("/quotations/0/status"), "draft");
  EXPECT_EQ(as("li_na").post(closing, {{"outcome", "won"}}).text("/status"), "won");  // no quotation changes by it
  EXPECT_EQ(as("li_na").del(closing).status, 200);
  EXPECT_EQ(as("zhang_wei").post(closing, lost).text("/quotations/0/status"), "lost");
  EXPECT_EQ(as("li_na").del(closing).status, 200);
  EXPECT_EQ(as("li_na").post(closing, lost).status, 200);  // those that are over stay as they are
}

TEST_P(Inquiries, BecomeQuotedByADraftInTheirCurrency) {
  auto const id = created(prospect_inquiry("Nordlicht A/S")).text("/id");
  auto const quotation = as("zhang_wei").post("/inquiries/" + id + "/quotation", object{});
  ASSERT_EQ(quotation.status, 201) << quotation.response.body_text();
  EXPECT_EQ(quotation.text("/number"), "QT-2026-000001");
  EXPECT_EQ(quotation.text("/status"), "draft");
  EXPECT_EQ(quotation.text("/currency"), "USD");
  EXPECT_EQ(quotation.text("/customer_name"), "Nordlicht A/S");
  EXPECT_EQ(quotation.text("/inquiry_number"), "INQ-2026-000001");
  EXPECT_EQ(quotation.text("/owner_name"), "李娜");
  auto const inquiry = as("li_na").get("/inquiries/" + id);
  EXPECT_EQ(inquiry.text("/status"), "quoted");
  EXPECT_EQ(inquiry.text("/quotations/0/number"), "QT-2026-000001");
}

TEST_P(Inquiries, AreListedFilteredCountedAndFound) {
  created(lamp_inquiry());
  auto later = prospect_inquiry("Nordlicht A/S");
  later["received_at"] = "2026-03-01T08:00:00Z";
  later["channel"] = "fair";
  auto const lost = created(later).text("/id");
  as("li_na").post("/inquiries/" + lost + "/closing", {{"outcome", "lost"}, {"reason", "no_reply"}});
  created(prospect_inquiry("Zephyr Ltd"), "sun_li");
  using ::testing::ElementsAre;
  EXPECT_THAT(numbers("li_na", ""), ElementsAre("INQ-2026-000002", "INQ-2026-000001"));
  EXPECT_THAT(numbers("li_na", "sort=customer_name"), ElementsAre("INQ-2026-000001", "INQ-2026-000002"));
  EXPECT_THAT(numbers("he_ping", "sort=number&limit=2"), ElementsAre("INQ-2026-000001", "INQ-2026-000002"));
  auto const first = as("he_ping").get("/inquiries?sort=number&limit=2");
  EXPECT_THAT(numbers("he_ping", "sort=number&limit=2&after=" + first.text("/next")), ElementsAre("INQ-2026-000003"));
  EXPECT_THAT(numbers("he_ping", "status=open&sort=number"), ElementsAre("INQ-2026-000001", "INQ-2026-000003"));
  EXPECT_THAT(numbers("he_ping", "status=lost&status=won"), ElementsAre("INQ-2026-000002"));
  EXPECT_THAT(numbers("he_ping", "channel=fair"), ElementsAre("INQ-2026-000002"));
  EXPECT_THAT(numbers("he_ping", "customer_id=" + id_of("acme_hamburg")), ElementsAre("INQ-2026-000001"));
  EXPECT_THAT(numbers("he_ping", "owner_id=" + id_of("sun_li")), ElementsAre("INQ-2026-000003"));
  EXPECT_THAT(numbers("he_ping", "text=nordl"), ElementsAre("INQ-2026-000002"));
  EXPECT_EQ(as("he_ping").get("/inquiries/totals?status=open").at("/count").as_int64(), 2);
  EXPECT_EQ(as("li_na").get("/search?text=INQ-2026-000002").text("/items/0/kind"), "inquiry");
}

TEST_P(Inquiries, FollowTheCustomersNewName) {
  auto const id = created(lamp_inquiry()).text("/id");
  auto const quotation = as("li_na").post("/inquiries/" + id + "/quotation", object{}).text("/id");
  auto customer = as("li_na").get("/customers/" + id_of("acme_hamburg"));
  object edit{{"name", "ACME Nord GmbH"}};
  for (auto const* field : {"tier", "remark", "is_active", "merchandiser_id", "revision"})
    edit[field] = customer.at("/" + std::string(field));
  EXPECT_EQ(as("li_na").put("/customers/" + id_of("acme_hamburg"), edit).status, 200);
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get("/inquiries/" + id).text("/customer_name"), "ACME Nord GmbH");
  EXPECT_EQ(as("li_na").get("/quotations/" + quotation).text("/customer_name"), "ACME Nord GmbH");
  EXPECT_EQ(numbers("li_na", "text=Nord").size(), 1U);
}

}  // namespace
}  // namespace gendan::orders
