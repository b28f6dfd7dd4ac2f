// Gates opened by hand by two people, and that one alone opens none.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/exported_table.hpp"
#include "testing/test_app.hpp"

namespace gendan::approvals {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class GateOpenings : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    object const line{{"position", 10}, {"description", "台灯"}};
    order_ = as("li_na")
                 .post("/orders", {{"kind", "rush"}, {"customer_id", id_of("acme_hamburg")}, {"lines", array{line}}})
                 .text("/id");
  }
  Answer ask(std::string_view person, array conditions, std::string_view before = "under_review") {
    return as(person).post("/orders/" + order_ + "/gate-openings",
                           {{"before", before}, {"conditions", std::move(conditions)}, {"reason", "客户急，先审"}});
  }
  Answer decide(std::string_view person, std::string const& id, std::string_view decision = "approve") {
    return as(person).post("/approvals/" + id + "/decisions",
                           {{"party", "supervisor"}, {"decision", decision}, {"reason", "仅此一次"}});
  }
  Answer step(std::string_view status) { return TestApp::step(order_, status, "li_na"); }
  Answer edit(std::string_view description) {
    clock().advance(std::chrono::seconds(1));
    object const line{{"position", 10}, {"description", description}};
    return as("li_na").put("/orders/" + order_, {{"kind", "rush"},
                                                 {"customer_id", id_of("acme_hamburg")},
                                                 {"lines", array{line}},
                                                 {"revision", as("li_na").get("/orders/" + order_).at("/revision")}});
  }
  boost::json::value condition(std::string_view before, std::string_view name) {
    auto const gates = as("li_na").get("/orders/" + order_ + "/gates");
    for (auto const& gate : gates.at("/items").as_array()) {
      if (gate.at("before").as_string() != before) continue;
      for (auto const& found : gate.at("conditions").as_array()) {
        if (found.at("name").as_string() == name) return found;
      }
    }
    return nullptr;
  }

  std::string order_;
};
BOTH_DATABASES(GateOpenings);

TEST_P(GateOpenings, TakeOneWhoAsksAndAnotherWhoAgrees) {
  EXPECT_EQ(step("under_review").problems(), "completeness ");
  auto const asked = ask("li_na", {"completeness"});
  ASSERT_EQ(asked.status, 201) << asked.response.body_text();
  EXPECT_EQ(asked.text("/details/conditions/0/missing/0"), "currency");
  EXPECT_EQ(step("under_review").status, 409) << "asked is not agreed";
  EXPECT_EQ(decide("zhang_wei", asked.text("/id")).text("/state"), "approved");
  auto const opened = condition("under_review", "completeness");
  EXPECT_EQ(opened.at("state").as_string(), "fails");
  EXPECT_EQ(opened.at_pointer("/opened_by_hand/asked_by_name").as_string(), "李娜");
  EXPECT_EQ(opened.at_pointer("/opened_by_hand/agreed_by_name").as_string(), "张伟");
  EXPECT_EQ(opened.at_pointer("/opened_by_hand/reason").as_string(), "客户急，先审");
  EXPECT_TRUE(opened.at_pointer("/opened_by_hand/is_in_force").as_bool());
  EXPECT_EQ(step("under_review").status, 200);
  EXPECT_FALSE(condition("under_review", "completeness").at("opened_by_hand").is_null()) << "for ever";
}

TEST_P(GateOpenings, AreForThisContentAndThisStepAlone) {
  auto const id = ask("li_na", {"completeness"}).text("/id");
  decide("zhang_wei", id);
  edit("落地灯");
  EXPECT_EQ(step("under_review").status, 409);
  auto const opened = condition("under_review", "completeness");
  EXPECT_FALSE(opened.at_pointer("/opened_by_hand/is_in_force").as_bool()) << "still shown";
  EXPECT_TRUE(condition("confirmed", "nothing_critical_missing").at("opened_by_hand").is_null());
}

TEST_P(GateOpenings, AreRefusedWithoutTheOther) {
  auto const id = ask("zhang_wei", {"completeness"}).text("/id");
  EXPECT_EQ(decide("zhang_wei", id).text("/code"), "asked_by_oneself");
  EXPECT_EQ(decide("li_na", id).status, 403);
  regrant("merchandiser", "gates.open", service::Scope::all);
  EXPECT_EQ(decide("li_na", id).text("/code"), "author_of_content");
  EXPECT_EQ(decide("he_ping", id, "reject").text("/state"), "rejected");
  EXPECT_EQ(step("under_review").status, 409);
  EXPECT_TRUE(condition("under_review", "completeness").at("opened_by_hand").is_null());
}

// Neither as the deputy of who may agree, nor by a deputy of one's own, nor by asking twice.
TEST_P(GateOpenings, AreNotTheWorkOfOnePersonInTwoPlaces) {
  auto const goes_away = [&](std::string_view person, std::string_view deputy) {
    object const days{{"deputy_id", id_of(deputy)}, {"from_on", "2026-03-02"}, {"until_on", "2026-03-06"}};
    EXPECT_EQ(as(person).post("/people/" + id_of(person) + "/deputies", days).status, 201);
  };
  auto const decide_for = [&](std::string_view person, std::string_view absent, std::string const& id) {
    return as(person)
        .post("/approvals/" + id + "/decisions",
              {{"party", "supervisor"}, {"decision", "approve"}, {"in_place_of_id", id_of(absent)}})
        .text("/code");
  };
  goes_away("zhang_wei", "li_na");
  goes_away("zhang_wei", "wang_fang");
  auto const by_author = ask("li_na", {"completeness"}).text("/id");
  EXPECT_EQ(decide_for("li_na", "zhang_wei", by_author), "asked_by_oneself");
  EXPECT_EQ(ask("zhang_wei", {"completeness"}).text("/code"), "approval_already_open");
  EXPECT_EQ(as("li_na").post("/approvals/" + by_author + "/withdrawal", object{}).status, 200);
  clock().advance(std::chrono::seconds(1));
  auto const by_supervisor = ask("zhang_wei", {"completeness"}).text("/id");
  EXPECT_EQ(decide_for("wang_fang", "zhang_wei", by_supervisor), "asked_by_oneself");
  EXPECT_EQ(decide_for("li_na", "zhang_wei", by_supervisor), "author_of_content");
  EXPECT_EQ(step("under_review").status, 409);
}

TEST_P(GateOpenings, AreAskedForWhatFailsNext) {
  EXPECT_EQ(ask("li_na", {"nothing_critical_missing"}, "confirmed").problems(), "status_may_not_follow /before");
  EXPECT_EQ(ask("li_na", {"weather"}).problems(), "no_such_condition /conditions/0");
  EXPECT_EQ(ask("li_na", {}).problems(), "missing /conditions");
}

TEST_P(GateOpenings, ReachTheConditionsThatOthersGuardToo) {
  decide("zhang_wei", ask("li_na", {"completeness"}).text("/id"));
  step("under_review");
  clock().advance(std::chrono::seconds(1));
  array failing;
  auto const gates = as("li_na").get("/orders/" + order_ + "/gates");
  for (auto const& found : gates.at("/items/1/conditions").as_array()) {
    if (found.at("state").as_string() == "fails") failing.push_back(found.at("name"));
  }
  EXPECT_THAT(failing, Contains("feasibility_reviewed"));
  auto const asked = ask("li_na", failing, "awaiting_customer");
  ASSERT_EQ(asked.status, 201) << asked.response.body_text();
  EXPECT_EQ(decide("he_ping", asked.text("/id")).status, 200);
  EXPECT_EQ(step("awaiting_customer").status, 200);
  EXPECT_THAT(step("confirmed").problems(), HasSubstr("feasibility_reviewed")) << "each step is its own";
}

TEST_P(GateOpenings, StandInTheTimelineAndAreCounted) {
  decide("zhang_wei", ask("li_na", {"completeness"}).text("/id"));
  EXPECT_EQ(as("li_na").get("/timeline/orders/" + order_).text("/items/0/kind"), "gate_opened");
  auto const list = as("he_ping").get("/gate-openings");
  EXPECT_EQ(list.text("/items/0/condition"), "completeness");
  EXPECT_EQ(list.text("/items/0/missing/0"), "currency");
  EXPECT_EQ(list.text("/items/0/agreed_by_name"), "张伟");
  auto const totals = as("zhang_wei").get("/gate-openings/totals");
  EXPECT_EQ(totals.at("/count").as_int64(), 1);
  EXPECT_EQ(totals.text("/by_condition/0/condition"), "completeness");
  EXPECT_EQ(totals.at("/by_condition/0/count").as_int64(), 1);
  EXPECT_EQ(as("zhang_wei").get("/gate-openings/totals?condition=paid").at("/count").as_int64(), 0);
  auto const table = testing::exported_table(as("zhang_wei").get("/exports/gate-openings.csv?language=en"));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_THAT(table.rows[0], Contains("Completeness"));
  EXPECT_THAT(table.rows[0], Contains(HasSubstr("Currency, ")));
  EXPECT_THAT(table.rows[0], Contains(HasSubstr("Line 10 Quantity")));
}

// No code leaves the house where words belong: every condition has some, and all that each may say is missing.
TEST_P(GateOpenings, HaveWordsForEveryConditionAndWhatItMisses) {
  auto const has = [](std::span<service::Wording const> words, std::string_view code) {
    return std::ranges::any_of(words, [&](auto const& word) { return word.code == code; });
  };
  for (auto const& known : orders::known_conditions()) EXPECT_TRUE(has(orders::condition_words(), known.name));
  std::map<std::string, std::vector<std::string>> const missing = {
      {"completeness",
       {"customer_id", "currency", "delivery_address", "incoterm", "incoterm_place", "payment_term", "lines",
        "requested_on", "product_code", "quantity", "unit", "unit_price"}},
      {"nothing_critical_missing", {"customer_id", "unit_price"}},
      {"requirement_verified",
       {"requirement", "documents_changed", "discrepancies", "reading", "extra_checks", "level_1", "level_2",
        "level_3"}},
      {"feasibility_reviewed",
       {"review_not_asked", "review_outdated", "review_rejected", "production", "purchasing", "finance"}},
      {"customer_signed_off", {"not_sent", "awaiting_customer", "change_proposed", "changed_since_signed"}},
      {"changes_settled", {"change_not_verified", "change_not_signed", "change_open"}},
  };
  auto const& gates = app().world().app->registry<orders::Gates>();
  for (auto const& [condition, codes] : missing) {
    for (auto const& code : codes) EXPECT_TRUE(has(gates.words_of(condition), code)) << condition << " " << code;
  }
}

TEST_P(GateOpenings, AreRefusedToAStranger) {
  EXPECT_EQ(ask("stranger", {"completeness"}).status, 403);
  EXPECT_EQ(ask("zhao_lei", {"completeness"}).status, 403);
  for (auto const* person : {"stranger", "li_na"}) {
    EXPECT_EQ(as(person).get("/gate-openings").status, 403);
    EXPECT_EQ(as(person).get("/gate-openings/totals").status, 403);
    EXPECT_EQ(as(person).get("/exports/gate-openings.csv").status, 403);
  }
}

}  // namespace
}  // namespace gendan::approvals
