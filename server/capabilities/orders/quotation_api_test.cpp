#include <fmt/format.h>
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

class Quotations : public testing::TestApp {
protected:
  object lamp_quotation() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"valid_until", "2026-03-31"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"lines",
             {{{"position", 10},
               {"product_code", "LAMP-01"},
               {"quantity", "1000"},
               {"unit", "piece"},
               {"unit_price", "6.85"}}}}};
  }
  Answer created(object const& content, std::string_view person = "li_na") {
    auto answer = as(person).post("/quotations", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer;
  }
  Answer step(std::string const& id, std::string_view noun) {
    auto const revision = as("li_na").get("/quotations/" + id).at("/revision");
    return as("li_na").post("/quotations/" + id + "/" + std::string(noun), {{"revision", revision}});
  }
  Answer edited(std::string const& id, object content) {
    content["revision"] = as("li_na").get("/quotations/" + id).at("/revision");
    return as("li_na").put("/quotations/" + id, content);
  }
  std::string sent(object const& content) {
    auto const id = created(content).text("/id");
    EXPECT_EQ(step(id, "sending").text("/status"), "sent");
    return id;
  }
  std::string inquiry() {
    return as("li_na")
        .post("/inquiries", {{"customer_id", id_of("acme_hamburg")},
                             {"received_at", "2026-02-27T18:30:00Z"},
                             {"channel", "email"},
                             {"text", "please quote"}})
        .text("/id");
  }
  Answer confirmed(std::string const& order) {
    bring_to("confirmed", order);
    return as("zhang_wei").get("/orders/" + order);
  }
  std::string last_event(std::string const& stream) {
    return system([&](service::Call& call) { return events::history(call.tx, stream, {}, 1); }).at(0).body.text;
  }
};
BOTH_DATABASES(Quotations);

TEST_P(Quotations, AreMadeNumberedValuedAndReadBackWhole) {
  auto const answer = created(lamp_quotation());
  EXPECT_EQ(answer.text("/number"), "QT-2026-000001");
  EXPECT_EQ(answer.text("/status"), "draft");
  EXPECT_EQ(answer.text("/customer_name"), "ACME Handels GmbH");
  EXPECT_EQ(answer.text("/total/amount"), "6850.00");
  EXPECT_EQ(answer.text("/lines/0/product_name"), "台灯");
  EXPECT_TRUE(answer.at("/is_editable").as_bool());
  EXPECT_EQ(as("li_na").get("/quotations/" + answer.text("/id")).body, answer.body);
}

TEST_P(Quotations, AreCheckedAsOrdersAre) {
  auto content = lamp_quotation();
  content["customer_id"] = "01m802ccza0xfmqjc6nk2ppgcp";
  content["lines"].as_array()[0].as_object()["quantity"] = "-1";
  EXPECT_EQ(as("li_na").post("/quotations", content).problems(),
            "not_positive /lines/0/quantity, no_such_customer /customer_id");
  content = lamp_quotation();
  content["inquiry_id"] = "01m802ccza0xfmqjc6nk2ppgcp";
  EXPECT_EQ(as("li_na").post("/quotations", content).problems(), "no_such_inquiry /inquiry_id");
  EXPECT_EQ(as("li_na").get("/quotations/totals").at("/count").as_int64(), 0);
}

TEST_P(Quotations, AreRefusedToStrangersAndHiddenFromOtherDepartments) {
  auto const id = created(lamp_quotation()).text("/id");
  for (auto const* target : {"/quotations", "/quotations/totals"}) EXPECT_EQ(as("stranger").get(target).status, 403);
  EXPECT_EQ(as("stranger").post("/quotations", lamp_quotation()).status, 403);
  for (auto const* noun : {"/sending", "/closing", "/order"}) {
    EXPECT_EQ(as("liu_yang").post("/quotations/" + id + noun, object{}).status, 403) << noun;
  }
  EXPECT_EQ(as("liu_yang").get("/quotations/" + id).status, 200);
  EXPECT_EQ(as("zhou_jie").get("/quotations/" + id).status, 404);
  EXPECT_EQ(as("zhou_jie").post("/quotations/" + id + "/order", {{"revision", 1}}).status, 404);
  EXPECT_EQ(as("zhou_jie").get("/timeline/quotations/" + id).status, 404);
  EXPECT_TRUE(as("zhou_jie").get("/quotations?text=ACME").at("/items").as_array().empty());
}

TEST_P(Quotations, AreSentWhenTheySayWhatAndUntilWhen) {
  auto content = lamp_quotation();
  content.erase("valid_until");
  content["lines"].as_array()[0].as_object().erase("unit_price");
  auto const id = created(content).text("/id");
  EXPECT_EQ(step(id, "sending").problems(), "missing /valid_until, missing /lines/0/unit_price");
  EXPECT_EQ(edited(id, lamp_quotation()).status, 200);
  EXPECT_EQ(as("li_na").post("/quotations/" + id + "/sending", {{"revision", 1}}).text("/code"), "revision_moved_on");
  auto const answer = step(id, "sending");
  EXPECT_EQ(answer.text("/status"), "sent");
  EXPECT_EQ(answer.text("/sent_at"), "2026-03-02T01:00:00.000Z");
  EXPECT_EQ(step(id, "sending").text("/code"), "quotation_not_draft");
}

TEST_P(Quotations, AreDraftsAgainWhenTheySaySomethingElse) {
  auto const id = sent(lamp_quotation());
  auto longer = lamp_quotation();
  longer["valid_until"] = "2026-04-30";
  EXPECT_EQ(edited(id, longer).text("/status"), "sent");
  auto cheaper = longer;
  cheaper["lines"].as_array()[0].as_object()["unit_price"] = "6.5";
  auto const answer = edited(id, cheaper);
  EXPECT_EQ(answer.text("/status"), "draft");
  EXPECT_TRUE(answer.at("/sent_at").is_null());
  EXPECT_EQ(last_event("quotations/" + id),
            R"({"changes":[{"path":"/lines/10/unit_price","before":"6.85","after":"6.5"},)"
            R"({"path":"/status","before":"sent","after":"draft"}]})");
}

TEST_P(Quotations, ExpireAndHoldAgainWhenTheirDateIsMoved) {
  auto const id = sent(lamp_quotation());
  clock().advance(std::chrono::days(30));  // 1 April in Shanghai
  EXPECT_EQ(step(id, "order").text("/code"), "quotation_expired");
  EXPECT_EQ(step(id, "order").text("/problems/0/limit"), "2026-03-31");
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get("/quotations?status=expired").text("/items/0/id"), id);
  EXPECT_EQ(step(id, "order").text("/code"), "quotation_expired");
  auto longer = lamp_quotation();
  longer["valid_until"] = "2026-04-01";
  EXPECT_EQ(edited(id, longer).text("/status"), "sent");
  EXPECT_EQ(step(id, "order").status, 201);
}

TEST_P(Quotations, BecomeADraftOrderOnce) {
  auto const id = sent(lamp_quotation());
  auto const order = step(id, "order");
  ASSERT_EQ(order.status, 201) << order.response.body_text();
  EXPECT_EQ(order.text("/status"), "draft");
  EXPECT_EQ(order.text("/number"), "SO-2026-000001");
  EXPECT_EQ(order.text("/quotation_id"), id);
  EXPECT_EQ(order.text("/quotation_number"), "QT-2026-000001");
  EXPECT_EQ(order.text("/lines/0/unit_price"), "6.85");
  EXPECT_EQ(order.text("/incoterm_place"), "Ningbo");
  EXPECT_EQ(order.text("/total/amount"), "6850.00");
  EXPECT_TRUE(order.at("/confirmed_at").is_null());
  auto const shown = as("li_na").get("/quotations/" + id);
  EXPECT_EQ(shown.text("/status"), "accepted");
  EXPECT_EQ(shown.text("/order/number"), "SO-2026-000001");
  auto const again = step(id, "order");
  EXPECT_EQ(again.text("/code"), "quotation_already_ordered");
  EXPECT_EQ(again.text("/current/order/id"), order.text("/id"));
  EXPECT_EQ(edited(id, lamp_quotation()).text("/code"), "quotation_is_over");
  EXPECT_EQ(as("li_na").get("/orders").at("/items").as_array().size(), 1U);
}

TEST_P(Quotations, MayBeOrderedAgainAfterTheOrderIsCancelled) {
  auto const id = sent(lamp_quotation());
  auto const first = step(id, "order").text("/id");
  EXPECT_EQ(as("zhang_wei").post("/orders/" + first + "/cancellation", {{"reason", "wrong terms"}}).status, 200);
  EXPECT_EQ(as("li_na").get("/quotations/" + id).text("/status"), "sent");
  auto const second = step(id, "order");
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(as("li_na").get("/quotations/" + id).text("/order/id"), second.text("/id"));
}

TEST_P(Quotations, NeedACustomerAndTheRightToMakeOrders) {
  auto content = lamp_quotation();
  content.erase("customer_id");
  EXPECT_EQ(step(sent(content), "order").text("/code"), "customer_needed");
  auto const id = sent(lamp_quotation());
  regrant("merchandiser", "orders.write", std::nullopt);
  auto const refused = step(id, "order");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.text("/problems/0/limit"), "orders.write");
  EXPECT_EQ(as("li_na").get("/quotations/" + id).text("/status"), "sent");
  EXPECT_EQ(as("li_na").get("/orders").at("/items").as_array().size(), 0U);
  regrant("merchandiser", "orders.write", service::Scope::own);
  EXPECT_EQ(step(id, "order").status, 201);
}

TEST_P(Quotations, AreChangedByThoseAloneWhoReachThem) {
  auto const target = "/quotations/" + created(lamp_quotation(), "zhang_wei").text("/id");
  object const closing{{"outcome", "lost"}, {"reason", "price"}};
  auto edit = lamp_quotation();
  edit["revision"] = 1;
  auto const all_refused = [&](std::string_view person, int status) {
    EXPECT_EQ(as(person).put(target, edit).status, status) << person;
    EXPECT_EQ(as(person).post(target + "/sending", {{"revision", 1}}).status, status) << person;
    EXPECT_EQ(as(person).post(target + "/closing", closing).status, status) << person;
    EXPECT_EQ(as(person).del(target + "/closing").status, status) << person;
    EXPECT_EQ(as(person).post(target + "/order", {{"revision", 1}}).status, status) << person;
  };
  all_refused("stranger", 403);
  all_refused("liu_yang", 403);
  all_refused("zhou_jie", 404);
  regrant("merchandiser", "quotations.write", service::Scope::own);
  all_refused("li_na", 403);  // a colleague's: to be seen only
  EXPECT_EQ(as("zhang_wei").get(target).at("/revision").as_int64(), 1);
  EXPECT_EQ(as("zhang_wei").post(target + "/closing", closing).status, 200);
  all_refused("zhou_jie", 404);
  all_refused("li_na", 403);
  EXPECT_EQ(as("zhang_wei").get(target).text("/status"), "lost");
}

TEST_P(Quotations, WinTheirInquiryWhenTheOrderIsConfirmed) {
  auto const asked = inquiry();
  auto content = lamp_quotation();
  content["inquiry_id"] = asked;
  auto const id = sent(content);
  EXPECT_EQ(as("li_na").get("/inquiries/" + asked).text("/status"), "quoted");
  auto const order = step(id, "order").text("/id");
  EXPECT_EQ(as("li_na").get("/inquiries/" + asked).text("/status"), "quoted");
  confirmed(order);
  auto const won = as("li_na").get("/inquiries/" + asked);
  EXPECT_EQ(won.text("/status"), "won");
  EXPECT_EQ(won.text("/won_order/number"), "SO-2026-000001");
  EXPECT_EQ(as("li_na").del("/inquiries/" + asked + "/closing").text("/code"), "inquiry_won_by_order");
  auto const facts = system([&](service::Call& call) {
    auto rows =
        call.tx.query("select status, closed_on, won_amount_minor, won_currency, quotation_count from inquiry_facts");
    rows.next();
    return fmt::format("{} {} {} {} {}", rows.text(0), rows.text(1), rows.integer(2), rows.text(3), rows.integer(4));
  });
  EXPECT_EQ(facts, "won 2026-03-02 685000 USD 1");
}

TEST_P(Quotations, WinTheirInquiryForTheOrderThatLives) {
  auto const asked = inquiry();
  auto content = lamp_quotation();
  content["inquiry_id"] = asked;
  auto const id = sent(content);
  auto const first = step(id, "order").text("/id");
  confirmed(first);
  EXPECT_EQ(as("zhang_wei").post("/orders/" + first + "/cancellation", {{"reason", "wrong terms"}}).status, 200);
  auto const second = step(id, "order");
  confirmed(second.text("/id"));
  EXPECT_EQ(as("li_na").get("/inquiries/" + asked).text("/won_order/number"), second.text("/number"));
}

TEST_P(Quotations, ThatExpiredWhileTheirOrderLivedAreOfferedAnewOnceItIsCancelled) {
  auto const id = sent(lamp_quotation());
  auto const order = step(id, "order").text("/id");
  clock().advance(std::chrono::days(40));
  EXPECT_EQ(as("zhang_wei").post("/orders/" + order + "/cancellation", {{"reason", "too late"}}).status, 200);
  EXPECT_EQ(as("li_na").get("/quotations/" + id).text("/status"), "expired");
  auto later = lamp_quotation();
  later["valid_until"] = "2026-05-31";
  EXPECT_EQ(edited(id, later).status, 200);
  EXPECT_EQ(step(id, "order").status, 201);
}

TEST_P(Quotations, CloseWithAReasonAndReopenWhereTheyWere) {
  auto const id = sent(lamp_quotation());
  auto const target = "/quotations/" + id + "/closing";
  EXPECT_EQ(as("li_na").post(target, {{"outcome", "withdrawn"}}).problems(), "missing /note");
  auto const closed = as("li_na").post(target, {{"outcome", "lost"}, {"reason", "competitor"}});
  EXPECT_EQ(closed.text("/status"), "lost");
  EXPECT_EQ(closed.text("/closing/reason"), "competitor");
  EXPECT_FALSE(closed.at("/is_editable").as_bool());
  EXPECT_EQ(step(id, "order").text("/code"), "quotation_is_over");
  EXPECT_EQ(as("li_na").post(target, {{"outcome", "lost"}, {"reason", "price"}}).text("/code"), "quotation_is_over");
  EXPECT_EQ(as("li_na").del(target).text("/status"), "sent");
  EXPECT_EQ(as("li_na").del(target).text("/code"), "quotation_not_closed");
}

TEST_P(Quotations, AreListedByTheirValidityFilteredAndFound) {
  auto undated = lamp_quotation();
  undated.erase("valid_until");
  undated["customer_reference"] = "RFQ-77";
  created(undated);
  created(lamp_quotation());
  auto sooner = lamp_quotation();
  sooner["valid_until"] = "2026-03-10";
  sent(sooner);
  auto const numbers = [&](std::string const& query) {
    std::string text;
    auto const list = as("li_na").get("/quotations?" + query);
    for (auto const& item : list.at("/items").as_array())
      text += std::string(item.at("number").as_string()).substr(8) + " ";
    return text;
  };
  EXPECT_EQ(numbers("sort=valid_until"), "000003 000002 000001 ");
  EXPECT_EQ(numbers("sort=-valid_until&limit=2"), "000001 000002 ");
  EXPECT_EQ(numbers("status=sent"), "000003 ");
  EXPECT_EQ(numbers("text=RFQ-77"), "000001 ");
  EXPECT_EQ(numbers("owner_id=" + id_of("zhou_jie")), "");
  EXPECT_EQ(as("li_na").get("/quotations/totals?status=draft").at("/count").as_int64(), 2);
  EXPECT_EQ(as("li_na").get("/search?text=QT-2026-000003").text("/items/0/kind"), "quotation");
}

TEST_P(Quotations, AreLinkedToAnInquiryByThoseWhoSeeAndMayChangeIt) {
  auto const asked = inquiry();
  auto linked = lamp_quotation();
  linked["inquiry_id"] = asked;
  auto const id = created(lamp_quotation()).text("/id");
  regrant("merchandiser", "inquiries.write", std::nullopt);
  for (auto const& answer : {as("li_na").post("/quotations", linked), edited(id, linked)}) {
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.text("/code"), "not_within_scope");
    EXPECT_EQ(answer.text("/problems/0/limit"), "inquiries.write");
  }
  EXPECT_EQ(as("li_na").get("/inquiries/" + asked).text("/status"), "open");
  regrant("merchandiser", "inquiries.read", std::nullopt);
  EXPECT_EQ(as("li_na").post("/quotations", linked).problems(), "no_such_inquiry /inquiry_id");
  regrant("merchandiser", "inquiries.read", service::Scope::department);
  regrant("merchandiser", "inquiries.write", service::Scope::department);
  EXPECT_EQ(edited(id, linked).status, 200);
  EXPECT_EQ(as("li_na").get("/inquiries/" + asked).text("/status"), "quoted");
}

TEST_P(Quotations, LeaveAnInquiryByThoseWhoMayChangeIt) {
  auto linked = lamp_quotation();
  linked["inquiry_id"] = inquiry();
  auto const id = created(linked).text("/id");
  regrant("merchandiser", "inquiries.write", std::nullopt);
  EXPECT_EQ(edited(id, lamp_quotation()).text("/problems/0/limit"), "inquiries.write");
  linked["remark"] = "the link stays: nothing of the inquiry changes";
  EXPECT_EQ(edited(id, linked).status, 200);
}

TEST_P(Quotations, AreNamedOnTheirOrderToThoseAloneWhoMayReadThem) {
  auto const id = sent(lamp_quotation());
  auto const order = "/orders/" + step(id, "order").text("/id");
  EXPECT_EQ(as("li_na").get(order).text("/quotation_number"), "QT-2026-000001");
  auto const shown = as("wang_fang").get(order);  // a verifier reads orders, no quotations
  EXPECT_EQ(shown.status, 200);
  EXPECT_TRUE(shown.at("/quotation_number").is_null());
  regrant("merchandiser", "quotations.read", service::Scope::own);
  EXPECT_EQ(as("li_na").get(order).text("/quotation_number"), "QT-2026-000001");
  EXPECT_EQ(as("zhang_wei").put(order + "/owner", {{"owner_id", id_of("zhou_jie")}}).status, 200);
  EXPECT_TRUE(as("zhou_jie").get(order).at("/quotation_number").is_null());
}

TEST_P(Quotations, CopyNoDateNoLinkNoReferenceAndNoOutcome) {
  auto content = lamp_quotation();
  content["inquiry_id"] = inquiry();
  content["customer_reference"] = "PO-77";
  content["missing"] = array{object{{"field", "lines/10/unit_price"}, {"reason", "other"}, {"note", "later"}}};
  content["lines"].at(0).as_object().erase("unit_price");
  content["lines"].at(0).as_object()["requested_on"] = "2026-05-02";
  auto const id = created(content).text("/id");
  auto const closed = as("li_na").post("/quotations/" + id + "/closing", {{"outcome", "lost"}, {"reason", "price"}});
  ASSERT_EQ(closed.status, 200) << closed.response.body_text();
  auto const copy = as("zhang_wei").post("/quotations/" + id + "/copy", object{});
  ASSERT_EQ(copy.status, 201) << copy.response.body_text();
  EXPECT_EQ(copy.response.header("Location"), "/api/v1/quotations/" + copy.text("/id"));
  EXPECT_EQ(copy.text("/status"), "draft");
  EXPECT_EQ(copy.text("/owner_id"), person_id("zhang_wei"));
  for (auto const* field : {"/inquiry_id", "/valid_until", "/customer_reference", "/requested_on", "/sent_at",
                            "/closing", "/order", "/lines/0/requested_on"}) {
    EXPECT_TRUE(copy.at(field).is_null()) << field;
  }
  EXPECT_TRUE(copy.at("/missing").as_array().empty());
  for (auto const* field : {"/customer_id", "/incoterm_place", "/payment_term", "/delivery_address",
                            "/lines/0/quantity", "/lines/0/product_code"}) {
    EXPECT_EQ(copy.at(field), closed.at(field)) << field;
  }
  EXPECT_NE(copy.at("/number"), closed.at("/number"));
  EXPECT_EQ(as("li_na").get("/quotations/" + id).text("/status"), "lost");
}

TEST_P(Quotations, AreCopiedByThoseAloneWhoMaySeeThemAndMakeOnes) {
  auto const id = created(lamp_quotation()).text("/id");
  EXPECT_EQ(as("stranger").post("/quotations/" + id + "/copy", object{}).problems(), "permission_needed ");
  EXPECT_EQ(as("liu_yang").post("/quotations/" + id + "/copy", object{}).problems(), "permission_needed ");
  EXPECT_EQ(as("zhou_jie").post("/quotations/" + id + "/copy", object{}).problems(), "no_such_quotation");
}

TEST_P(Quotations, TellTheirStory) {
  auto const id = sent(lamp_quotation());
  step(id, "order");
  std::vector<std::string> kinds;
  auto const timeline = as("li_na").get("/timeline/quotations/" + id);
  for (auto const& item : timeline.at("/items").as_array()) kinds.emplace_back(item.at("kind").as_string());
  EXPECT_THAT(kinds, ::testing::ElementsAre("quotation_accepted", "quotation_sent", "quotation_created"));
}

}  // namespace
}  // namespace gendan::orders
