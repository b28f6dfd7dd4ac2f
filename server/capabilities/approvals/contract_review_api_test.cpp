// The gate condition feasibility_reviewed, and that nothing goes round it.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::approvals {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::HasSubstr;

class ContractReviews : public testing::TestApp {
protected:
  // With everything missing marked as such, so that nothing but agreement holds it back.
  static object content(std::string_view kind, std::string_view customer, std::string_view quantity) {
    array missing;
    for (auto const* field : {"currency", "delivery_address", "incoterm", "incoterm_place", "payment_term",
                              "requested_on", "lines/10/product_code", "lines/10/unit", "lines/10/unit_price"})
      missing.push_back({{"field", field}, {"reason", "awaiting_customer"}});
    object const line{{"position", 10}, {"description", "礼品盒"}, {"quantity", quantity}};
    return {{"kind", kind}, {"customer_id", customer}, {"missing", missing}, {"lines", array{line}}};
  }
  std::string order(std::string_view kind) {
    auto const made = as("li_na").post("/orders", content(kind, id_of("acme_hamburg"), "5000"));
    EXPECT_EQ(made.status, 201) << made.response.body_text();
    return made.text("/id");
  }
  // "fails production,finance"
  std::string finding(std::string const& id, std::string_view before = "awaiting_customer") {
    auto const gates = as("li_na").get("/orders/" + id + "/gates");
    for (auto const& gate : gates.at("/items").as_array()) {
      if (gate.at("before").as_string() != before) continue;
      for (auto const& condition : gate.at("conditions").as_array()) {
        if (condition.at("name").as_string() != "feasibility_reviewed") continue;
        std::string text(condition.at("state").as_string());
        for (auto const& code : condition.at("missing").as_array())
          text += (code == condition.at("missing").as_array().front() ? " " : ",") + std::string(code.as_string());
        return text;
      }
    }
    return "no such condition";
  }
  Answer edit(std::string const& id, std::string_view kind, std::string_view quantity) {
    clock().advance(std::chrono::seconds(1));
    auto body = content(kind, id_of("acme_hamburg"), quantity);
    body["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    return as("li_na").put("/orders/" + id, body);
  }
  std::string imported() {
    return system([&](service::Call& call) {
      orders::ImportedOrder order;
      order.source_system = "erp";
      order.source_reference = "A-1";
      order.is_historical = false;
      order.content =
          describe::decoded<orders::OrderContent>(serialize(content("custom", id_of("acme_hamburg"), "5000")));
      return orders::import_order(call, order).id.text();
    });
  }
  std::string ordered_by_quotation() {
    object const line{
        {"position", 10}, {"description", "礼品盒"}, {"quantity", "5000"}, {"unit", "piece"}, {"unit_price", "1.2"}};
    auto const offered = as("li_na").post("/quotations", {{"kind", "custom"},
                                                          {"customer_id", id_of("acme_hamburg")},
                                                          {"currency", "USD"},
                                                          {"incoterm", "FOB"},
                                                          {"incoterm_place", "Ningbo"},
                                                          {"payment_term", "T/T"},
                                                          {"valid_until", "2026-05-01"},
                                                          {"lines", array{line}}});
    auto const target = "/quotations/" + offered.text("/id");
    auto const sent = as("li_na").post(target + "/sending", {{"revision", 1}});
    EXPECT_EQ(sent.status, 200) << sent.response.body_text();
    auto const ordered = as("li_na").post(target + "/order", {{"revision", sent.at("/revision")}});
    EXPECT_EQ(ordered.status, 201) << ordered.response.body_text();
    auto const id = ordered.text("/id");
    auto body = content("custom", id_of("acme_hamburg"), "5000");
    body["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("li_na").put("/orders/" + id, body).status, 200);
    return id;
  }
};
BOTH_DATABASES(ContractReviews);

TEST_P(ContractReviews, AreAskedOfCustomAndRushOrdersAlone) {
  EXPECT_EQ(finding(order("custom")), "fails review_not_asked");
  EXPECT_EQ(finding(order("rush")), "fails review_not_asked");
  EXPECT_EQ(finding(order("regular")), "not_checked review_not_needed");
}

TEST_P(ContractReviews, HoldOnceEveryPartyHasAgreedToThisContent) {
  auto const id = order("custom");
  auto const asked = as("li_na").post("/orders/" + id + "/contract-review", object{}).text("/id");
  EXPECT_EQ(finding(id), "fails production,purchasing,finance");
  as("zhao_lei").post("/approvals/" + asked + "/decisions", {{"party", "production"}, {"decision", "approve"}});
  EXPECT_EQ(finding(id), "fails purchasing,finance");
  as("qian_fei").post("/approvals/" + asked + "/decisions", {{"party", "purchasing"}, {"decision", "approve"}});
  as("wu_min").post("/approvals/" + asked + "/decisions", {{"party", "finance"}, {"decision", "approve"}});
  EXPECT_EQ(finding(id), "holds");
  EXPECT_EQ(finding(id, "confirmed"), "holds");
  EXPECT_EQ(edit(id, "custom", "5001").status, 200);
  EXPECT_EQ(finding(id), "fails review_outdated");
  EXPECT_EQ(finding(id, "confirmed"), "fails review_outdated");
  EXPECT_EQ(edit(id, "custom", "5000").status, 200);
  EXPECT_EQ(finding(id), "holds") << "what was agreed to is there again";
}

TEST_P(ContractReviews, SayNo) {
  auto const id = order("rush");
  auto const asked = as("li_na").post("/orders/" + id + "/contract-review", object{}).text("/id");
  as("wu_min").post("/approvals/" + asked + "/decisions",
                    {{"party", "finance"}, {"decision", "reject"}, {"reason", "超信用额度"}});
  EXPECT_EQ(finding(id), "fails review_rejected");
}

TEST_P(ContractReviews, FollowThePolicy) {
  auto const id = order("regular");
  object policy{{"kinds", {"regular"}}, {"parties", {"finance"}}, {"answer_within_hours", 4}, {"revision", 1}};
  EXPECT_EQ(as("chen_min").put("/contract-review-policy", policy).status, 200);
  EXPECT_EQ(as("chen_min").put("/contract-review-policy", policy).text("/code"), "revision_moved_on");
  EXPECT_EQ(finding(id), "fails review_not_asked");
  EXPECT_EQ(finding(order("custom")), "not_checked review_not_needed");
  auto const asked = as("li_na").post("/orders/" + id + "/contract-review", object{});
  EXPECT_EQ(asked.text("/deadline_at"), "2026-03-02T05:00:00.000Z");
  as("wu_min").post("/approvals/" + asked.text("/id") + "/decisions", {{"party", "finance"}, {"decision", "approve"}});
  EXPECT_EQ(finding(id), "holds");
  policy["parties"] = {"finance", "production"};
  policy["revision"] = 2;
  as("chen_min").put("/contract-review-policy", policy);
  EXPECT_EQ(finding(id), "fails production");
  clock().advance(std::chrono::seconds(1));
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/contract-review", object{}).status, 201) << "the others are heard too";
  policy["parties"] = array{};
  policy["revision"] = 3;
  EXPECT_EQ(as("chen_min").put("/contract-review-policy", policy).problems(), "missing /parties");
}

TEST_P(ContractReviews, AreNotAskedOfWhatIsSettledOrPast) {
  auto const id = order("custom");
  as("li_na").post("/orders/" + id + "/cancellation", {{"reason", "x"}});
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/contract-review", object{}).text("/code"), "order_not_editable");
}

// Whichever way an order comes or goes, what others must agree to stays to be agreed to.
TEST_P(ContractReviews, AreNotGoneRound) {
  auto const id = order("custom");
  auto const is_shut = [&](std::string const& order_id) {
    step(order_id, "under_review");
    auto const refused = step(order_id, "awaiting_customer");
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.problems(), HasSubstr("feasibility_reviewed"));
    EXPECT_EQ(step(order_id, "confirmed").status, 409);
  };
  is_shut(id);
  agree_on(id);
  EXPECT_EQ(finding(id), "holds");
  auto const copy = as("li_na").post("/orders/" + id + "/copy", object{}).text("/id");
  edit(copy, "custom", "5000");
  is_shut(copy);
  edit(id, "custom", "6000");
  is_shut(id);
  is_shut(imported());
  is_shut(ordered_by_quotation());
  as("li_na").post("/orders/" + id + "/hold", {{"reason", "等客户"}});
  as("li_na").del("/orders/" + id + "/hold");
  is_shut(id);
}

}  // namespace
}  // namespace gendan::approvals
