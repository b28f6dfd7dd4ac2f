#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OrderVerification : public testing::TestApp {
protected:
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}, {"city", "Hamburg"}, {"country", "DE"}}},
            {"lines", array{{{"position", 10},
                             {"product_code", "LAMP-01"},
                             {"quantity", "1000"},
                             {"unit", "piece"},
                             {"unit_price", "0.97"}}}}};
  }
  // li_na's, with the customer's words.
  std::string order() {
    auto const made = as("li_na").post("/orders", content());
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    auto const id = made.text("/id");
    words_ = as("li_na")
                 .post("/orders/" + id + "/requirements", {{"channel", "email"},
                                                           {"received_at", clock().now().text()},
                                                           {"text", "1000 lamps at 0.97, FOB Ningbo, 1 May"}})
                 .text("/id");
    return id;
  }
  Answer read(std::string_view person, std::string const& id, object const& seen) {
    return as(person).post("/orders/" + id + "/readings", {{"requirement_id", words_}, {"content", seen}});
  }
  Answer standing(std::string const& id) { return as("wang_fang").get("/orders/" + id + "/verification"); }
  Answer sign(std::string_view person, std::string const& id, int level) {
    return as(person).post("/orders/" + id + "/verification/signatures",
                           {{"level", level}, {"content_hash", standing(id).at("/content_hash")}});
  }
  Answer step(std::string const& id, std::string_view status) {
    auto const revision = as("zhang_wei").get("/orders/" + id).at("/revision");
    return as("zhang_wei").post("/orders/" + id + "/status", {{"status", status}, {"revision", revision}});
  }
  void verify(std::string const& id) {
    EXPECT_EQ(read("wang_fang", id, content()).status, 200);
    EXPECT_EQ(sign("li_na", id, 1).status, 200);
    EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
    EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  }
  Answer edited(std::string_view person, std::string const& id, object edit) {
    edit["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    return as(person).put("/orders/" + id, edit);
  }
  std::vector<std::string> open_paths(std::string const& id) {
    std::vector<std::string> paths;
    auto const shown = standing(id);
    for (auto const& entry : shown.at("/discrepancies").as_array()) {
      if (entry.at("resolution").is_null()) paths.emplace_back(entry.at("path").as_string());
    }
    return paths;
  }
  std::vector<std::string> worked(std::string_view person) {
    std::vector<std::string> titles;
    auto const list = as(person).get("/work");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("source").as_string() == "verification")
        titles.push_back(std::string(item.at("title_code").as_string()) + " " +
                         std::string(item.at("title_arguments").at("level").as_string()));
    }
    return titles;
  }
  std::string words_;
};
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
  object resolving{{"reading_id", reading},
                   {"path", "/incoterm_place"},
                   {"kind", "accepted_deviation"},
                   {"reason", "agreed by phone"}};
  auto const resolve = [&](std::string_view person) {
    return as(person).post("/orders/" + id + "/resolutions", resolving);
  };
  EXPECT_EQ(resolve("wang_fang").problems(), "missing /requirement_id");
  resolving["requirement_id"] = words_;
  EXPECT_EQ(resolve("li_na").text("/code"), "own_entry");
  EXPECT_EQ(resolve("wang_fang").status, 200);
  EXPECT_EQ(resolve("wang_fang").text("/code"), "discrepancy_already_resolved");
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

TEST_P(OrderVerification, TakesTheNewestReadingOfEachReader) {
  auto const id = order();
  auto wrong = content();
  wrong["currency"] = "EUR";
  EXPECT_EQ(read("wang_fang", id, wrong).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/currency"));
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(standing(id).at("/readings").as_array().size(), 1U);
  auto const reading = standing(id).text("/readings/0/id");
  auto const proof = as("li_na").get("/orders/" + id + "/readings/" + reading);
  EXPECT_EQ(proof.at("/comparison/counts/differs").as_int64(), 0);
  EXPECT_GT(proof.at("/comparison/fields").as_array().size(), 8U);
}

TEST_P(OrderVerification, PointsOutWhatTheMachineReadOtherwise) {
  auto const id = order();
  auto const sheet = std::string("Item No.,Description,Qty,Unit,Unit Price\nLAMP-01,Desk lamp,1200,pcs,0.97\n");
  auto const kept = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(), sheet);
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  auto const found = open_paths(id);
  EXPECT_THAT(found, ElementsAre("/lines/10/customer_item_code", "/lines/10/description", "/lines/10/quantity"));
  EXPECT_EQ(standing(id).text("/discrepancies/2/source"), "machine");
  EXPECT_EQ(sign("li_na", id, 1).problems(), "discrepancies_open /level");
  for (auto const& path : found) {
    object const resolving{{"path", path}, {"kind", "false_alarm"}, {"reason", "said otherwise by mail"}};
    EXPECT_EQ(as("wang_fang").post("/orders/" + id + "/resolutions", resolving).status, 200);
  }
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "reading_missing /level")
      << "a machine does not stand in for a person";
}

// No other way leads round the gate.
TEST_P(OrderVerification, GuardsTheGateOnEveryWay) {
  auto const id = order();
  EXPECT_EQ(step(id, "confirmed").text("/code"), "status_may_not_follow");
  EXPECT_EQ(step(id, "under_review").status, 200);
  EXPECT_EQ(step(id, "awaiting_customer").text("/problems/0/code"), "requirement_verified");
  // holding and releasing
  as("zhang_wei").post("/orders/" + id + "/hold", {{"reason", "wait"}});
  EXPECT_EQ(step(id, "awaiting_customer").text("/code"), "status_may_not_follow");
  as("zhang_wei").del("/orders/" + id + "/hold");
  EXPECT_EQ(step(id, "awaiting_customer").text("/problems/0/code"), "requirement_verified");
  // the status as a field of the order
  auto edit = content();
  edit["status"] = "confirmed";
  EXPECT_EQ(edited("zhang_wei", id, edit).problems(), "unknown_field /status");
  // a content changed after it was verified, while the customer looks
  agree_on(id);
  EXPECT_EQ(step(id, "awaiting_customer").status, 200);
  edit = content();
  edit["lines"].at(0).as_object()["unit_price"] = "0.98";
  EXPECT_EQ(edited("li_na", id, edit).status, 200);
  EXPECT_THAT(step(id, "confirmed").problems(), ::testing::HasSubstr("requirement_verified"));
  // a copy of a verified order
  auto const copy = as("li_na").post("/orders/" + id + "/copy", object{}).text("/id");
  EXPECT_THAT(standing(copy).at("/levels/0/signature"), boost::json::value());
  // a signature replayed on another order, or over another content
  auto const other = order();
  auto const replayed = as("li_na").post("/orders/" + other + "/verification/signatures",
                                         {{"level", 1}, {"content_hash", standing(id).at("/content_hash")}});
  EXPECT_EQ(replayed.text("/code"), "content_moved_on");
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
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
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
  object const resolving{{"reading_id", standing(id).at("/readings/0/id")},
                         {"path", "/currency"},
                         {"kind", "false_alarm"},
                         {"reason", "misread"}};
  EXPECT_EQ(as("wang_fang").post("/orders/" + id + "/resolutions", resolving).status, 200);
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
  EXPECT_EQ(who(), "verification.sign_2");
}

TEST_P(OrderVerification, NeedsFewerLevelsOfARepeatedOrderAndOfASmallCompany) {
  auto const first = order();
  agree_on(first);
  for (auto const* status : {"under_review", "awaiting_customer"}) EXPECT_EQ(step(first, status).status, 200);
  system([&](service::Call& call) {
    call.tx.run("update sales_order set confirmed_at = 1 where id = $1", first);
    return 0;
  });
  auto const id = order();
  EXPECT_EQ(standing(id).at("/required_level").as_int64(), 2);
  auto const policy = as("chen_min").get("/verification/policy");
  EXPECT_EQ(policy.text("/profile"), "standard");
  auto const put = [&](std::string_view person, object const& edit) {
    return as(person).put("/verification/policy", edit);
  };
  EXPECT_EQ(put("zhang_wei", {{"profile", "strict"}, {"revision", 0}}).status, 403);
  EXPECT_EQ(put("chen_min", {{"profile", "strict"}, {"revision", 7}}).text("/code"), "revision_moved_on");
  EXPECT_EQ(put("chen_min", {{"profile", "strict"}, {"high_values", array{}}, {"revision", 0}}).status, 200);
  EXPECT_EQ(standing(id).at("/required_level").as_int64(), 3);
  object const value{{"amount", "500"}, {"currency", "USD"}};
  EXPECT_EQ(put("chen_min", {{"profile", "standard"}, {"high_values", array{value}}, {"revision", 1}}).status, 200);
  EXPECT_EQ(standing(id).at("/required_level").as_int64(), 3);
  EXPECT_EQ(put("chen_min", {{"profile", "small"}, {"high_values", array{value, value}}, {"revision", 2}}).problems(),
            "given_twice /high_values/1/currency");
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
  object const resolving{{"reading_id", id}, {"path", "/x"}, {"kind", "false_alarm"}, {"reason", "x"}};
  EXPECT_EQ(as("he_ping").post("/orders/" + id + "/resolutions", resolving).status, 403);
  EXPECT_EQ(as("wang_fang").post("/orders/" + id + "/resolutions", resolving).text("/code"), "no_such_discrepancy");
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
