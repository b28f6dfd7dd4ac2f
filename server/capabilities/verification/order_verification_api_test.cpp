#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::AllOf;
using testing::Answer;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;
using ::testing::Not;

class OrderVerification : public testing::OrderVerificationWorld {};
BOTH_DATABASES(OrderVerification);

TEST_P(OrderVerification, IsSignedLevelByLevelByDifferentPeople) {
  auto const id = order();
  auto const before = standing(id);
  EXPECT_EQ(before.at("/required_level").as_int64(), 3) << "the first order of a customer needs one level more";
  EXPECT_EQ(before.at("/levels").as_array().size(), 3U);
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "level_before_missing /level, reading_missing /level");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).problems(), "level_already_signed /level, signed_another_level /level");
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("zhang_wei", id, 3).problems(), "level_before_missing /level");
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  auto const after = standing(id);
  EXPECT_TRUE(after.at("/is_verified").as_bool());
  EXPECT_EQ(after.text("/levels/1/signature/signed_by_name"), "王芳");
  EXPECT_EQ(step(id, "under_review").status, 200);
  EXPECT_EQ(step(id, "awaiting_customer").status, 200);
}

TEST_P(OrderVerification, NeedsWhatSomebodyElseRead) {
  auto const id = order();
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(read("li_na", id, content()).status, 200);
  EXPECT_FALSE(standing(id).at("/readings/0/is_independent").as_bool());
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "reading_missing /level");
}

TEST_P(OrderVerification, IsNotSignedByWhoWroteTheOrder) {
  auto const id = order();
  auto edit = content();
  edit["remark"] = "as discussed";
  EXPECT_EQ(edited("zhang_wei", id, edit).status, 200);
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(sign("zhang_wei", id, 3).problems(), "own_entry /level");
  regrant("administrator", "verification.sign_3", std::nullopt);  // now there is nobody else
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  auto const signed_by_author = standing(id);
  EXPECT_FALSE(signed_by_author.at("/levels/2/signature/is_independent").as_bool());
}

TEST_P(OrderVerification, StopsAtADifferenceUntilItIsResolved) {
  auto const id = order();
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  auto seen = content();
  seen["lines"].at(0).as_object()["quantity"] = "1200";
  seen["incoterm_place"] = "Shanghai";
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/incoterm_place", "/lines/10/quantity"));
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "discrepancies_open /level");

  auto const reading = standing(id).at("/readings/0/id");
  object said{{"kind", "accepted_deviation"}, {"reason", "agreed by phone"}};
  array const named{{{"reading_id", reading}, {"path", "/incoterm_place"}}};
  EXPECT_EQ(resolve("wang_fang", id, named, said).problems(), "missing /requirement_id");
  said["requirement_id"] = words_;
  EXPECT_EQ(resolve("li_na", id, named, said).text("/code"), "own_entry");
  EXPECT_EQ(resolve("wang_fang", id, named, said).status, 200);
  EXPECT_EQ(resolve("wang_fang", id, named, said).text("/code"), "discrepancy_already_resolved");
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/10/quantity"));

  auto corrected = content();
  corrected["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(edited("li_na", id, corrected).status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(standing(id).at("/earlier_signatures").as_array().size(), 1U)
      << "a correction asks for the signatures anew";
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "level_before_missing /level");

  corrected["incoterm_place"] = "Qingdao";
  EXPECT_EQ(edited("li_na", id, corrected).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/incoterm_place")) << "it says something else than what was accepted";
}

// An entry of an index of PostgreSQL takes some 2,700 bytes.
TEST_P(OrderVerification, RemembersDifferencesOfLongWords) {
  auto const id = order();
  std::string words;
  for (int i = 0; i < 499; ++i) words += std::string("\xE4\xB8") + static_cast<char>(0x80 + i * 37 % 64);
  auto described = content();
  described["lines"].at(0).as_object()["description"] = words + "A";
  EXPECT_EQ(edited("li_na", id, described).status, 200);
  described["lines"].at(0).as_object()["description"] = "B" + words;
  auto const answer = read("wang_fang", id, described);
  EXPECT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/10/description"));
}

TEST_P(OrderVerification, TakesTheNewestReadingOfEachReader) {
  auto const id = order();
  auto wrong = content();
  wrong["currency"] = "EUR";
  EXPECT_EQ(read("wang_fang", id, wrong).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/currency"));
  EXPECT_EQ(read_again("wang_fang", id, content(), "misread").status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(standing(id).at("/readings").as_array().size(), 1U);
  auto const reading = standing(id).text("/readings/0/id");
  auto const proof = as("li_na").get("/orders/" + id + "/readings/" + reading);
  EXPECT_EQ(proof.at("/comparison/counts/differs").as_int64(), 0);
  EXPECT_GT(proof.at("/comparison/fields").as_array().size(), 8U);
  EXPECT_EQ(proof.at("/comparison/counts/different").as_int64(), 0);
  EXPECT_GT(proof.at("/comparison/counts/compared").as_int64(), 5);
}

// The document numbers its lines by itself, who reads it as the order does.
TEST_P(OrderVerification, TellsOnceWhatAPersonAndTheMachineReadAlike) {
  auto const id = order();
  auto const sheet = std::string("Pos,Supplier item,Qty,Unit,Unit Price\n1,LAMP-01,1200,pcs,0.97\n");
  auto const kept = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(), sheet);
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  EXPECT_THAT(open_paths(id), Contains("/lines/1/quantity"));
  auto alike = content();
  alike["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(read("wang_fang", id, alike).status, 200);
  EXPECT_THAT(open_paths(id), AllOf(Contains("/lines/10/quantity"), Not(Contains("/lines/1/quantity"))));
  auto const reading = standing(id).at("/readings/0/id");
  EXPECT_EQ(resolve("wang_fang", id, {object{{"reading_id", reading}, {"path", "/lines/10/quantity"}}}).status, 200);
  EXPECT_THAT(open_paths(id), Each(Not(EndsWith("/quantity")))) << "what both said is resolved of both";
}

// The document's line 20 is the order's line 10, and what differs of both lines says the same.
TEST_P(OrderVerification, KeepsOpenWhatAnotherLineDiffersIn) {
  auto two = content();
  auto& lines = two["lines"].as_array();
  lines.push_back(lines.at(0));
  lines.at(1).as_object()["position"] = 20;
  lines.at(1).as_object()["product_code"] = "CORD-02";
  auto const id = order();
  EXPECT_EQ(edited("li_na", id, two).status, 200);
  auto const sheet =
      std::string("Pos,Supplier item,Qty,Unit,Unit Price\n10,CORD-02,1200,pcs,0.97\n20,LAMP-01,1200,pcs,0.97\n");
  auto const kept = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(), sheet);
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  EXPECT_EQ(read("wang_fang", id, two).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/10/quantity", "/lines/20/quantity"));
  EXPECT_EQ(resolve("wang_fang", id, {object{{"path", "/lines/10/quantity"}}}).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/20/quantity"));
}

TEST_P(OrderVerification, PointsOutWhatTheMachineReadOtherwise) {
  auto const id = order();
  auto const sheet = std::string("Item No.,Description,Qty,Unit,Unit Price\nLAMP-01,Desk lamp,1200,pcs,0.97\n");
  auto const kept = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(), sheet);
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  auto const found = open_paths(id);
  EXPECT_THAT(found, ElementsAre("/lines/10/description", "/lines/10/quantity"));
  EXPECT_EQ(standing(id).text("/discrepancies/1/source"), "machine");
  EXPECT_EQ(sign("li_na", id, 1).problems(), "discrepancies_open /level");
  EXPECT_EQ(sign("wang_fang", id, 2).problems(),
            "level_before_missing /level, reading_missing /level, discrepancies_open /level")
      << "a machine does not stand in for a person";
  array named;
  for (auto const& path : found) named.emplace_back(object{{"path", path}});
  EXPECT_EQ(resolve("wang_fang", id, named).text("/code"), "read_first");
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(resolve("wang_fang", id, named).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
}

TEST_P(OrderVerification, StandsOnTheListOfWhoseTurnItIs) {
  auto const id = order();
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), IsEmpty());
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("verify_order 1"));
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_THAT(worked("li_na"), IsEmpty());
  EXPECT_THAT(worked("wang_fang"), ElementsAre("verify_order 2"));
  auto wrong = content();
  wrong["currency"] = "EUR";
  EXPECT_EQ(read("wang_fang", id, wrong).status, 200);
  EXPECT_THAT(worked("li_na"), ElementsAre("resolve_discrepancies 1"));
  EXPECT_EQ(read_again("wang_fang", id, content(), "misread").status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_THAT(worked("zhang_wei"), ElementsAre("verify_order 3"));
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  EXPECT_THAT(worked("zhang_wei"), IsEmpty());
}

TEST_P(OrderVerification, WaitsADayFromWhatMadeItSomebodysTurn) {
  auto const id = order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  auto seen = content();
  seen["currency"] = "EUR";
  seen["incoterm_place"] = "Shanghai";
  auto const read_at = clock().now();
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  auto const too_late_at = [&] {
    auto const list = as("li_na").get("/work");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("source").as_string() == "verification") return std::string(item.at("too_late_at").as_string());
    }
    return std::string();
  };
  auto const promised = (read_at + std::chrono::hours(24)).text();
  EXPECT_EQ(too_late_at(), promised);
  clock().advance(std::chrono::hours(5));
  array const named{{{"reading_id", standing(id).at("/readings/0/id")}, {"path", "/currency"}}};
  EXPECT_EQ(resolve("wang_fang", id, named).status, 200);
  EXPECT_EQ(too_late_at(), promised) << "one of two differences resolved gives nobody a new day";
}

TEST_P(OrderVerification, StandsOnTheListWithWhatTheMachineReadOtherwise) {
  auto const id = order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("verify_order 1"));
  as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(),
      "Item No.,Qty,Unit,Unit Price\nLAMP-01,1200,pcs,0.97\n");
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("resolve_discrepancies 1"));
}

TEST_P(OrderVerification, TellsWhoeverHasADraftThatItDiffersUntilItDoesNot) {
  auto const id = order();
  auto const kept_at = clock().now();
  as("li_na").upload("/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + kept_at.text(),
                     "Pos,Supplier item,Qty,Unit,Unit Price\n1,LAMP-01,1200,pcs,0.97\n");
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("resolve_discrepancies 1"));
  EXPECT_THAT(worked("wang_fang"), IsEmpty());
  auto const item = as("li_na").get("/work").at("/items/0");
  EXPECT_EQ(item.at("reason_code").as_string(), "order_in_draft");
  EXPECT_EQ(item.at("too_late_at").as_string(), (kept_at + std::chrono::hours(24)).text());
  EXPECT_EQ(item.at("action").at("code").as_string(), "show_differences");
  EXPECT_EQ(item.at("title_arguments").at("count").as_string(), "1");
  auto corrected = content();
  corrected["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(edited("li_na", id, corrected).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), IsEmpty()) << "a draft waits for nobody's signature";
}

TEST_P(OrderVerification, TellsWhoeverHasAnAgreedOrderThatTheCustomerSaysOtherwiseNow) {
  auto const id = order();
  verify(id);
  bring_to("confirmed", id);
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), IsEmpty());
  auto const later = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(),
      "Pos,Supplier item,Qty,Unit,Unit Price\n1,LAMP-01,1200,pcs,0.97\n");
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("resolve_discrepancies 1"));
  as("li_na").post("/orders/" + id + "/requirements/" + later.text("/id") + "/voiding",
                   {{"reason", "another order's"}});
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), IsEmpty());
}

TEST_P(OrderVerification, NamesFirstWhoCanProvideWhatIsMissingFirst) {
  auto const id = as("li_na").post("/orders", content()).text("/id");
  auto const who = [&] {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& gate : gates.at("/items").as_array()) {
      for (auto const& condition : gate.at("conditions").as_array()) {
        if (condition.at("name").as_string() == "requirement_verified")
          return std::string(condition.at("who_can").as_string());
      }
    }
    return std::string();
  };
  EXPECT_EQ(who(), "requirements.write");
  as("li_na").post("/orders/" + id + "/requirements",
                   {{"channel", "email"}, {"received_at", clock().now().text()}, {"text", "as discussed"}});
  EXPECT_EQ(who(), "verification.sign");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(who(), "verification.enter");
  EXPECT_EQ(as("wang_fang").post("/orders/" + id + "/readings", {{"content", content()}}).status, 200);
  EXPECT_EQ(who(), "verification.sign_2");
}

TEST_P(OrderVerification, IsRefusedToAStrangerAndToThoseBeyondReach) {
  auto const id = order();
  EXPECT_EQ(as("stranger").get("/orders/" + id + "/verification").status, 403);
  EXPECT_EQ(as("zhou_jie").get("/orders/" + id + "/verification").status, 404);
  EXPECT_EQ(read("liu_yang", id, content()).status, 403);
  EXPECT_EQ(read("zhou_jie", id, content()).status, 404);
  EXPECT_EQ(sign("he_ping", id, 1).status, 403);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_EQ(sign("sun_li", id, 2).status, 404);
  array const named{{{"reading_id", id}, {"path", "/x"}}};
  EXPECT_EQ(resolve("he_ping", id, named).status, 403);
  EXPECT_EQ(resolve("wang_fang", id, named).text("/code"), "no_such_discrepancy");
}

TEST_P(OrderVerification, TellsWhatDocumentsSayOnlyToWhoMayReadThem) {
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  auto const reading = standing(id).text("/readings/0/id");
  auto const told = [&] {
    auto const timeline = as("he_ping").get("/timeline/orders/" + id);
    return timeline.response.body_text().find("requirement_read") != std::string_view::npos;
  };
  EXPECT_EQ(as("he_ping").get("/orders/" + id + "/readings/" + reading).status, 200);
  EXPECT_TRUE(told());
  regrant("management", "requirements.read", std::nullopt);
  EXPECT_EQ(as("he_ping").get("/orders/" + id).status, 200);
  EXPECT_EQ(as("he_ping").get("/orders/" + id + "/verification").status, 403);
  EXPECT_EQ(as("he_ping").get("/orders/" + id + "/readings/" + reading).status, 403);
  EXPECT_FALSE(told());
}

TEST_P(OrderVerification, LeavesHistoricalOrdersAlone) {
  auto const id = system([&](service::Call& call) {
    orders::ImportedOrder imported;
    imported.source_system = "scms";
    imported.source_reference = "SCMS-1";
    return orders::import_order(call, imported).id.text();
  });
  EXPECT_EQ(as("zhang_wei").get("/orders/" + id + "/verification").text("/code"), "order_is_historical");
}

}  // namespace
}  // namespace gendan::verification
