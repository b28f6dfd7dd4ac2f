// What becomes of a change whose approval ends otherwise than by a decision, and of a policy that grows.
#include "testing/changed_order.hpp"

namespace gendan::changes {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;

class ChangeApproval : public testing::ChangedOrder {
protected:
  std::string submitted(std::string const& id) {
    auto const change = requested(id, content("1200")).text("/id");
    EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_approval");
    return change;
  }
  std::string open_request() { return as("li_na").get("/approvals?kind=change&state=open").text("/items/0/id"); }
  Answer decided(std::string const& request, std::string_view person, std::string_view party) {
    return as(person).post("/approvals/" + request + "/decisions", {{"party", party}, {"decision", "approve"}});
  }
  void ask_of(array parties) {
    auto policy = as("chen_min").get("/change-policy").body.as_object();
    policy.erase("id");
    policy["parties"] = std::move(parties);
    ASSERT_EQ(as("chen_min").put("/change-policy", policy).status, 200);
  }
};
BOTH_DATABASES(ChangeApproval);

TEST_P(ChangeApproval, ThatIsWithdrawnGivesTheChangeBack) {
  auto const change = submitted(confirmed());
  ASSERT_EQ(as("li_na").post("/approvals/" + open_request() + "/withdrawal", object{}).status, 200);
  EXPECT_EQ(state(change), "draft");
  EXPECT_THAT(listed("li_na"), ElementsAre("finish_change"));
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_approval");
}

TEST_P(ChangeApproval, ThatTheOrderHasOutrunGivesTheChangeBack) {
  auto const id = confirmed();
  auto const change = submitted(id);
  act(accepted(id, content("1040")), "application");
  app().run_due_jobs();
  EXPECT_EQ(state(change), "draft");
  auto const titles = listed("li_na");
  EXPECT_EQ(std::ranges::count(titles, "finish_change"), 1);
}

TEST_P(ChangeApproval, IsAskedAnewOfThosePartiesWhomTheOneBeforeDidNotAsk) {
  auto const id = confirmed();
  auto const change = submitted(id);
  approve(change);
  auto edit = asking(content("1300"));
  edit["revision"] = as("li_na").get("/changes/" + change).at("/revision");
  as("li_na").put("/changes/" + change, edit);
  ask_of({"supervisor", "finance"});
  auto back = asking(content("1200"));
  back["revision"] = as("li_na").get("/changes/" + change).at("/revision");
  as("li_na").put("/changes/" + change, back);
  clock().advance(std::chrono::seconds(1));
  EXPECT_EQ(act(change, "submission").text("/state"), "awaiting_approval") << "finance has not been heard";
  auto const request = open_request();
  EXPECT_EQ(decided(request, "zhang_wei", "supervisor").status, 200);
  EXPECT_EQ(decided(request, "wu_min", "finance").status, 200);
  EXPECT_EQ(state(change), "awaiting_customer");
}

// A line dropped and another added change product and price without a net difference.
TEST_P(ChangeApproval, IsNotGoneRoundByALineForAnother) {
  auto const id = confirmed();
  auto swapped = content();
  swapped["lines"].as_array()[0].as_object()["position"] = 30;
  swapped["lines"].as_array()[0].as_object()["product_code"] = "CORD-02";
  auto const change = requested(id, swapped);
  EXPECT_EQ(change.text("/impact/price/difference/amount"), "0.00");
  EXPECT_EQ(change.text("/impact/price/moved/amount"), "4000.00");
  EXPECT_EQ(act(change.text("/id"), "submission").text("/state"), "awaiting_approval");
}

}  // namespace
}  // namespace gendan::changes
