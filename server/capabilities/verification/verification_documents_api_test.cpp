// What was read and signed stands for the customer's documents as they were.
#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DocumentsOfAVerification : public testing::OrderVerificationWorld {
protected:
  std::string verified_order() {
    auto const id = order();
    verify(id);
    EXPECT_TRUE(is_verified(id));
    return id;
  }
  bool is_verified(std::string const& id) { return standing(id).at("/is_verified").as_bool(); }
  void drop(std::string const& id, std::string const& document) {
    auto const voided =
        as("li_na").post("/orders/" + id + "/requirements/" + document + "/voiding", {{"reason", "another order's"}});
    EXPECT_EQ(voided.status, 200) << voided.response.body_text();
  }
  std::vector<std::string> missing(std::string const& id) {
    std::vector<std::string> codes;
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& gate : gates.at("/items").as_array()) {
      for (auto const& condition : gate.at("conditions").as_array()) {
        if (condition.at("name").as_string() != "requirement_verified" || !codes.empty()) continue;
        for (auto const& code : condition.at("missing").as_array()) codes.emplace_back(code.as_string());
      }
    }
    return codes;
  }
  std::vector<std::string> reasons(std::string_view person) {
    std::vector<std::string> codes;
    auto const list = as(person).get("/work");
    for (auto const& item : list.at("/items").as_array()) {
      if (item.at("source").as_string() == "verification") codes.emplace_back(item.at("reason_code").as_string());
    }
    return codes;
  }
};
BOTH_DATABASES(DocumentsOfAVerification);

TEST_P(DocumentsOfAVerification, AreReadAndSignedAnewWhenOneMoreCame) {
  auto const id = verified_order();
  auto const before = signature(id, 1);
  keep(id, "Revised: 1200 lamps");
  auto const shown = standing(id);
  EXPECT_FALSE(shown.at("/is_verified").as_bool());
  EXPECT_TRUE(shown.at("/has_other_documents").as_bool());
  EXPECT_FALSE(shown.at("/readings/0/is_current").as_bool());
  EXPECT_EQ(shown.at("/earlier_signatures").as_array().size(), 3U);
  EXPECT_THAT(missing(id), ElementsAre("documents_changed", "level_1", "reading", "level_2", "level_3"));
  auto const sign_before = as("li_na").post("/orders/" + id + "/verification/signatures", before);
  EXPECT_EQ(sign_before.text("/code"), "documents_moved_on");
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).problems(), "reading_missing /level");
  EXPECT_EQ(read("wang_fang", id, content()).status, 200) << "of other documents it takes no reason";
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(sign("zhang_wei", id, 3).status, 200);
  EXPECT_TRUE(is_verified(id));
  EXPECT_FALSE(standing(id).at("/has_other_documents").as_bool());
}

TEST_P(DocumentsOfAVerification, AreTheSameAgainOnceTheAddedOneIsVoid) {
  auto const id = verified_order();
  auto const added = keep(id, "for another order");
  EXPECT_FALSE(is_verified(id));
  drop(id, added);
  EXPECT_TRUE(is_verified(id));
  keep(id, "1000 lamps at 0.97, FOB Ningbo, 1 May");
  EXPECT_TRUE(is_verified(id)) << "the same words once more say nothing new";
}

TEST_P(DocumentsOfAVerification, AreGoneWithTheOnlyOne) {
  auto const id = verified_order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  drop(id, words_);
  EXPECT_FALSE(is_verified(id));
  EXPECT_THAT(missing(id), Contains("requirement"));
  auto const refused = step(id, "awaiting_customer");
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(refused.problems().find("requirement_verified"), std::string::npos);
}

TEST_P(DocumentsOfAVerification, KeepTheDifferencesOfAReadingThatCountsAlone) {
  auto const id = order();
  auto seen = content();
  seen["currency"] = "EUR";
  EXPECT_EQ(read("wang_fang", id, seen).status, 200);
  EXPECT_THAT(open_paths(id), ElementsAre("/currency"));
  keep(id, "Pay in dollars, please");
  EXPECT_THAT(open_paths(id), IsEmpty());
  auto const reading = standing(id).text("/readings/0/id");
  auto const own = as("wang_fang").get("/orders/" + id + "/readings/" + reading);
  EXPECT_EQ(own.text("/content/currency"), "EUR") << "to be corrected by what the documents say now";
  EXPECT_TRUE(own.at("/comparison").is_null());
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_FALSE(as("wang_fang")
                   .get("/orders/" + id + "/readings/" + standing(id).text("/readings/0/id"))
                   .at("/comparison")
                   .is_null());
}

TEST_P(DocumentsOfAVerification, PutItOnTheWorkListWhenTheyChange) {
  auto const id = verified_order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), IsEmpty());
  keep(id, "Revised: 1200 lamps");
  app().run_due_jobs();
  EXPECT_THAT(worked("li_na"), ElementsAre("verify_order 1"));
  EXPECT_THAT(reasons("li_na"), ElementsAre("documents_changed"));
}

TEST_P(DocumentsOfAVerification, WithAWishThatCameSinceAreCheckedFirst) {
  auto const id = verified_order();
  EXPECT_EQ(step(id, "under_review").status, 200);
  object const wish{{"name", "Label colour"},   {"text", "white"},   {"theme", "labelling"},
                    {"dated_on", "2026-01-12"}, {"is_active", true}, {"source", "mail"}};
  auto const customer = as("li_na").get("/customers/" + customer_);
  object edit{{"name", "Globex"}, {"tier", "standard"}, {"remark", ""}, {"is_active", true}};
  edit["special_requirements"] = boost::json::array{wish};
  edit["revision"] = customer.at("/revision");
  EXPECT_EQ(as("li_na").put("/customers/" + customer_, edit).status, 200);
  EXPECT_FALSE(is_verified(id));
  EXPECT_THAT(missing(id), ElementsAre("extra_checks"));
  EXPECT_THAT(worked("wang_fang"), IsEmpty());
  app().run_due_jobs();
  EXPECT_THAT(worked("wang_fang"), ElementsAre("verify_order 2"));
}

TEST_P(DocumentsOfAVerification, AndThePolicyPutItOnTheWorkList) {
  auto const id = order_of_two_levels();
  EXPECT_EQ(read("wang_fang", id, other_quantity()).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_EQ(step(id, "under_review").status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("zhang_wei"), IsEmpty());
  EXPECT_EQ(as("chen_min").put("/verification/policy", {{"profile", "strict"}, {"revision", 0}}).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(worked("zhang_wei"), ElementsAre("verify_order 3"));
}

}  // namespace
}  // namespace gendan::verification
