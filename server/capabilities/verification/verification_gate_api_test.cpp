// Nothing unverified is confirmed, whichever way it is tried; each time the gate is named.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::HasSubstr;

constexpr char gate[] = "requirement_verified";

class UnverifiedOrder : public testing::OrderVerificationWorld {
protected:
  // Unverified, and everything else that a confirmation needs.
  std::string order_under_review() {
    auto id = order();
    EXPECT_EQ(step(id, "under_review").status, 200);
    return id;
  }
  // Verified, and before the customer.
  std::string order_before_the_customer() {
    auto id = order();
    bring_to("awaiting_customer", id);
    return id;
  }
  void reprice(std::string const& id) {
    auto edit = content();
    edit["lines"].at(0).as_object()["unit_price"] = "0.98";
    EXPECT_EQ(edited("li_na", id, edit).status, 200);
  }
  void expect_shut(std::string const& id, std::string_view status = "awaiting_customer") {
    auto const answer = step(id, status);
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.problems(), HasSubstr(gate));
  }
  std::string status_of(std::string const& id) { return as("li_na").get("/orders/" + id).text("/status"); }
};
BOTH_DATABASES(UnverifiedOrder);

TEST_P(UnverifiedOrder, TakesNoStatusDirectly) {
  auto const id = order_under_review();
  EXPECT_EQ(step(id, "confirmed").text("/code"), "status_may_not_follow");
  expect_shut(id);
  auto edit = content();
  edit["status"] = "confirmed";
  EXPECT_EQ(edited("zhang_wei", id, edit).problems(), "unknown_field /status");
  edit.erase("status");
  edit["confirmed_at"] = "2026-03-02T01:00:00Z";
  EXPECT_EQ(edited("zhang_wei", id, edit).problems(), "unknown_field /confirmed_at");
  edit = content();
  edit["status"] = "confirmed";
  EXPECT_EQ(as("li_na").post("/orders", edit).problems(), "unknown_field /status");
}

TEST_P(UnverifiedOrder, IsNotLetThroughByHoldingAndReleasing) {
  auto const id = order_under_review();
  as("zhang_wei").post("/orders/" + id + "/hold", {{"reason", "wait"}});
  EXPECT_EQ(step(id, "awaiting_customer").text("/code"), "status_may_not_follow");
  as("zhang_wei").del("/orders/" + id + "/hold");
  expect_shut(id);
}

TEST_P(UnverifiedOrder, IsNotLetThroughOneByOneInBulk) {
  std::vector<std::string> const ids = {order_under_review(), order_under_review()};
  for (auto const& id : ids) expect_shut(id);
  for (auto const& id : ids) EXPECT_EQ(status_of(id), "under_review");
}

TEST_P(UnverifiedOrder, IsACopyOfAVerifiedOne) {
  auto const id = order_before_the_customer();
  auto const copy = as("li_na").post("/orders/" + id + "/copy", object{}).text("/id");
  EXPECT_EQ(status_of(copy), "draft");
  EXPECT_TRUE(standing(copy).at("/levels/0/signature").is_null());
  auto edit = content();
  EXPECT_EQ(edited("li_na", copy, edit).status, 200);
  EXPECT_EQ(step(copy, "under_review").status, 200);
  expect_shut(copy);
}

TEST_P(UnverifiedOrder, IsOneThatIsEditedWhileTheCustomerLooks) {
  auto const id = order_before_the_customer();
  reprice(id);
  expect_shut(id, "confirmed");
}

TEST_P(UnverifiedOrder, IsNotConfirmedByTheCustomersSignatureAlone) {
  auto const id = order_before_the_customer();
  auto const stale =
      as("li_na").post("/orders/" + id + "/signoff-links", {{"recipient_name", "Anna Schmidt"}, {"language", "en"}});
  ASSERT_EQ(stale.status, 201) << stale.response.body_text();
  auto const token = stale.text("/token");
  auto const shown = as("").get("/public/signoffs/" + token);
  reprice(id);
  auto const signing =
      as("").post("/public/signoffs/" + token + "/signature", {{"content_hash", shown.at("/content_hash")},
                                                               {"name", "Anna Schmidt"},
                                                               {"has_consented", true},
                                                               {"language", "en"}});
  EXPECT_EQ(signing.status, 409) << "the link is of the version before";
  expect_shut(id, "confirmed");
  // nor by evidence over the unverified version
  auto const evidence =
      as("li_na").post("/orders/" + id + "/signoff-evidence",
                       {{"document_kind", "requirement"},
                        {"document_id", words_},
                        {"content_hash", as("li_na").get("/orders/" + id + "/signoff").at("/content_hash")},
                        {"agreed_by", "Anna Schmidt"},
                        {"agreed_at", clock().now().text()},
                        {"channel", "email"}});
  EXPECT_EQ(evidence.status, 201) << evidence.response.body_text();
  expect_shut(id, "confirmed");
}

TEST_P(UnverifiedOrder, IsNotVerifiedByASignatureOverAnother) {
  auto const verified = order_before_the_customer();
  auto const id = order_under_review();
  auto changed = content();
  changed["remark"] = "urgent";
  EXPECT_EQ(edited("li_na", id, changed).status, 200);
  auto const replayed = as("li_na").post("/orders/" + id + "/verification/signatures", signature(verified, 1));
  EXPECT_EQ(replayed.text("/code"), "content_moved_on");
  expect_shut(id);
}

TEST_P(UnverifiedOrder, IsNotLetThroughByOnePersonsWish) {
  auto const id = order_under_review();
  as("zhang_wei")
      .post("/orders/" + id + "/gate-openings",
            {{"before", "awaiting_customer"}, {"conditions", boost::json::array{gate}}, {"reason", "hurry"}});
  expect_shut(id);
}

TEST_P(UnverifiedOrder, ComesInByImportAsADraftOrAsHistoryForEver) {
  auto const imported = [&](bool is_historical) {
    return system([&](service::Call& call) {
      orders::ImportedOrder order;
      order.source_system = "scms";
      order.source_reference = is_historical ? "SCMS-1" : "SCMS-2";
      order.is_historical = is_historical;
      return orders::import_order(call, order).id.text();
    });
  };
  auto const live = imported(false);
  auto const shown = as("zhang_wei").get("/orders/" + live);
  ASSERT_EQ(shown.status, 200) << shown.response.body_text();
  EXPECT_EQ(shown.text("/status"), "draft");
  auto edit = content();
  edit["revision"] = shown.at("/revision");
  EXPECT_EQ(as("zhang_wei").put("/orders/" + live, edit).status, 200);
  EXPECT_EQ(step(live, "under_review").status, 200);
  expect_shut(live);
  auto const history = imported(true);
  EXPECT_EQ(step(history, "confirmed").status, 409);
  EXPECT_EQ(as("zhang_wei").get("/orders/" + history).text("/status"), "closed");
}

TEST_P(UnverifiedOrder, IsNotConfirmedByAnAgreedChange) {
  auto const id = order_under_review();
  auto const refused = system([&](service::Call& call) {
    orders::AgreedChange change;
    auto const order = orders::OrderId::parsed(id).value();
    change.content = orders::order_content(call.tx, order);
    change.base_hash = orders::content_hash(change.content);
    change.content.remark = Remark::parsed("changed");
    try {
      orders::apply_change(call, order, change);
    } catch (Refusal const& refusal) {
      return refusal.code();
    }
    return std::string("taken");
  });
  EXPECT_EQ(refused, "order_takes_no_changes");
  expect_shut(id);
}

}  // namespace
}  // namespace gendan::verification
