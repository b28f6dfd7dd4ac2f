// A changed order goes on only once its new content is verified and signed.
#include "testing/changed_order.hpp"

namespace gendan::changes {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

class ChangeGate : public testing::ChangedOrder {
protected:
  // By a word of the customer's that says only what they want of one part.
  std::string changed_without_signature(std::string const& id) {
    auto proposed = content("1040");
    proposed["promised_on"] = "2026-04-30";
    auto const change = requested(id, proposed).text("/id");
    act(change, "submission");
    answered(id, change, {{{"part", "lines/10"}, {"verdict", "accepted"}}});
    answered(id, change, {{{"part", "terms"}, {"verdict", "accepted"}}});
    EXPECT_EQ(act(change, "application").status, 200);
    return change;
  }
};
BOTH_DATABASES(ChangeGate);

TEST_P(ChangeGate, HoldsWhileNothingWasChanged) {
  auto const id = confirmed();
  EXPECT_EQ(gate(id), "holds");
  requested(id, content("1040"));
  EXPECT_EQ(gate(id), "holds");
  EXPECT_EQ(gate(id, "completed"), "fails change_open");
  EXPECT_EQ(step(id, "in_production").status, 200);
}

TEST_P(ChangeGate, IsShutUntilTheNewContentIsVerifiedAndSigned) {
  auto const id = confirmed();
  auto const change = changed_without_signature(id);
  EXPECT_EQ(gate(id), "fails change_not_verified,change_not_signed");
  EXPECT_FALSE(as("li_na").get("/changes/" + change).at("/is_settled").as_bool());
  auto const refused = step(id, "in_production");
  EXPECT_EQ(refused.text("/code"), "gate_shut");
  EXPECT_EQ(refused.text("/problems/0/code"), "changes_settled");
  EXPECT_THAT(listed("li_na"), Contains("renew_signoff"));
  agree_among_us(id);
  EXPECT_EQ(gate(id), "fails change_not_signed");
  object const evidence{{"document_kind", "requirement"},
                        {"document_id", kept_words(id)},
                        {"content_hash", as("li_na").get("/orders/" + id + "/signoff").at("/content_hash")},
                        {"agreed_by", "Anna Schmidt"},
                        {"agreed_at", clock().now().text()},
                        {"channel", "email"}};
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/signoff-evidence", evidence).status, 201);
  app().run_due_jobs();
  EXPECT_EQ(gate(id), "holds");
  EXPECT_THAT(listed("li_na"), Not(Contains("renew_signoff")));
  EXPECT_TRUE(as("li_na").get("/changes/" + change).at("/is_settled").as_bool());
  EXPECT_EQ(step(id, "in_production").status, 200);
}

TEST_P(ChangeGate, WaitsSinceTheChangeCameIntoForce) {
  auto const id = confirmed();
  clock().advance(Milliseconds(3'600'000));
  auto const changed_at = clock().now().text();
  changed_without_signature(id);
  clock().advance(Milliseconds(3'600'000));
  auto const refused = step(id, "in_production");
  EXPECT_EQ(refused.problems(), "changes_settled ");
  auto const& conditions = refused.at("/current/conditions").as_array();
  auto const settled =
      std::ranges::find_if(conditions, [](auto const& one) { return one.at("name").as_string() == "changes_settled"; });
  ASSERT_NE(settled, conditions.end());
  EXPECT_EQ(settled->at("since").as_string(), changed_at);
}

TEST_P(ChangeGate, IsNotShutByAForecast) {
  auto const id = confirmed();
  changed_without_signature(id);
  auto const shut = gate(id);
  auto const set_forecast = [&](std::string_view on) {
    auto const revision = as("li_na").get("/orders/" + id).at("/revision");
    object const forecast{{"position", 10}, {"forecast_on", on}};
    return as("li_na").put("/orders/" + id + "/forecasts", {{"forecasts", array{forecast}}, {"revision", revision}});
  };
  EXPECT_EQ(set_forecast("2026-05-04").status, 200);
  EXPECT_EQ(gate(id), shut);
  agree_among_us(id);
  EXPECT_EQ(gate(id), "fails change_not_signed");
  EXPECT_EQ(set_forecast("2026-05-11").status, 200);
  app().run_due_jobs();
  EXPECT_EQ(gate(id), "fails change_not_signed");
}

TEST_P(ChangeGate, GivesThoseWhoVerifyTheOrderAnewTheirWork) {
  auto const id = confirmed();
  changed_without_signature(id);
  app().run_due_jobs();
  bool is_listed = false;
  auto const work = as("li_na").get("/work");
  for (auto const& item : work.at("/items").as_array())
    is_listed = is_listed || item.at("source").as_string() == "verification";
  EXPECT_TRUE(is_listed);
}

// Signed whole, the customer's word on the change is their word on the new content.
TEST_P(ChangeGate, TakesADocumentThatAcceptsAllForTheRenewedSignOff) {
  auto const id = confirmed();
  act(accepted(id, content("1040")), "application");
  EXPECT_EQ(gate(id), "fails change_not_verified");
}

TEST_P(ChangeGate, KeepsAnOrderInProductionFromBeingCompleted) {
  auto const id = confirmed();
  EXPECT_EQ(step(id, "in_production").status, 200);
  act(accepted(id, content("1040")), "application");
  for (auto const* line : {"10", "20"}) {
    as("li_na").post("/orders/" + id + "/lines/" + line + "/deliveries",
                     {{"delivered_on", "2026-03-01"}, {"quantity", "1040"}});
  }
  EXPECT_EQ(step(id, "completed").problems(), "changes_settled ");
  agree_among_us(id);
  EXPECT_EQ(step(id, "completed").status, 200);
}

}  // namespace
}  // namespace gendan::changes
