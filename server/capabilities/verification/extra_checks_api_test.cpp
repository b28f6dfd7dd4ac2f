#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ExtraChecksOfOrders : public testing::OrderVerificationWorld {
protected:
  // A customer who insists on something.
  std::string particular_customer() {
    object const wish{{"name", "Label colour"}, {"text", "Labels are white, never transparent."},
                      {"theme", "labelling"},   {"dated_on", "2026-01-12"},
                      {"is_active", true},      {"source", "quality manual, page 4"}};
    return new_customer({{"name", "Initech"}, {"special_requirements", array{wish}}});
  }
  std::vector<std::string> checks(std::string const& id) {
    std::vector<std::string> found;
    auto const shown = standing(id);
    for (auto const& check : shown.at("/checks").as_array()) {
      found.push_back(std::string(check.at("origin").as_string()) + " " + std::string(check.at("name").as_string()) +
                      (check.at("tick").is_null() ? "" : " done"));
    }
    return found;
  }
  Answer tick(std::string_view person, std::string const& id, std::size_t number = 0) {
    auto const shown = standing(id);
    return as(person).post(
        "/orders/" + id + "/verification/ticks",
        {{"check_key", shown.at("/checks").at(number).at("key")}, {"content_hash", shown.at("/content_hash")}});
  }
};
BOTH_DATABASES(ExtraChecksOfOrders);

TEST_P(ExtraChecksOfOrders, AreWhatTheCustomerAlwaysWants) {
  auto wanted = content();
  wanted["customer_id"] = particular_customer();
  wanted["facts"] = {{"Label colour", "white"}};
  auto const id = as("li_na").post("/orders", wanted).text("/id");
  words_ = as("li_na")
               .post("/orders/" + id + "/requirements",
                     {{"channel", "email"}, {"received_at", clock().now().text()}, {"text", "as discussed"}})
               .text("/id");
  EXPECT_THAT(checks(id), ElementsAre("special_requirement Label colour"));
  EXPECT_EQ(standing(id).text("/checks/0/source"), "quality manual, page 4");
  auto seen = wanted;
  seen.erase("facts");
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/facts/Label colour")) << "what this customer insists on is critical";
  EXPECT_EQ(read_again("wang_fang", id, wanted, "overlooked").status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "checks_open /level");
  EXPECT_EQ(tick("li_na", id).text("/code"), "own_entry");
  EXPECT_EQ(tick("he_ping", id).status, 403);
  EXPECT_EQ(tick("stranger", id).status, 403);
  EXPECT_EQ(tick("wang_fang", id).status, 200);
  EXPECT_EQ(tick("wang_fang", id).text("/code"), "check_already_made");
  EXPECT_THAT(checks(id), ElementsAre("special_requirement Label colour done"));
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  wanted["remark"] = "as discussed";
  EXPECT_EQ(edited("li_na", id, wanted).status, 200);
  EXPECT_THAT(checks(id), ElementsAre("special_requirement Label colour")) << "another content is checked anew";
}

TEST_P(ExtraChecksOfOrders, AreWhatWasWrongBeforeOfTheSameGoods) {
  auto const first = order();
  auto seen = content();
  seen["lines"].at(0).as_object()["quantity"] = "1200";
  seen["incoterm_place"] = "Shanghai";
  EXPECT_EQ(read("wang_fang", first, seen).status, 200);
  auto corrected = content();
  corrected["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(edited("li_na", first, corrected).status, 200);
  EXPECT_THAT(checks(first), IsEmpty());
  auto const second = order();
  ASSERT_THAT(checks(second), ElementsAre("past_discrepancy LAMP-01"));
  auto const shown = standing(second);
  EXPECT_EQ(shown.text("/checks/0/field"), "quantity");
  EXPECT_EQ(shown.text("/checks/0/left"), "1200");
  EXPECT_EQ(shown.text("/checks/0/right"), "1000");
  EXPECT_EQ(shown.text("/checks/0/order_id"), first);
  auto other = content();
  other["lines"].at(0).as_object()["product_code"] = "BOX-11";
  EXPECT_THAT(checks(as("li_na").post("/orders", other).text("/id")), IsEmpty()) << "of other goods nothing is known";
}

TEST_P(ExtraChecksOfOrders, KnowOnceWhatTwoReadersFound) {
  auto const first = order();
  auto seen = content();
  seen["lines"].at(0).as_object()["quantity"] = "1200";
  for (auto const* reader : {"wang_fang", "zhang_wei"}) EXPECT_EQ(read(reader, first, seen).status, 200) << reader;
  seen["lines"].at(0).as_object()["unit_price"] = "0.79";
  EXPECT_EQ(read_again("wang_fang", first, seen, "overlooked").status, 200);
  EXPECT_THAT(checks(order()), ElementsAre("past_discrepancy LAMP-01", "past_discrepancy LAMP-01"));
}

TEST_P(ExtraChecksOfOrders, LeaveOutFalseAlarms) {
  auto const first = order();
  auto seen = content();
  seen["lines"].at(0).as_object()["quantity"] = "1200";
  EXPECT_EQ(read("wang_fang", first, seen).status, 200);
  array const named{{{"reading_id", standing(first).at("/readings/0/id")}, {"path", "/lines/10/quantity"}}};
  EXPECT_EQ(resolve("wang_fang", first, named).status, 200);
  EXPECT_THAT(checks(order()), IsEmpty());
}

}  // namespace
}  // namespace gendan::verification
