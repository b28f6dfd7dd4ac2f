#include <gmock/gmock.h>

#include "capabilities/work/work.hpp"
#include "testing/test_app.hpp"

namespace gendan::notifications {
namespace {

using boost::json::object;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Arrivals : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "custom"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
    app().run_due_jobs();
  }
  std::vector<std::string> told(std::string_view person) {
    std::vector<std::string> titles;
    auto const answer = as(person).get("/notifications");
    for (auto const& item : answer.at("/items").as_array()) titles.emplace_back(item.at("title_code").as_string());
    return titles;
  }
  work::Item item_for(std::string_view person, std::string key, std::string role = {}) {
    work::Item item;
    item.key = std::move(key);
    if (role.empty()) item.assignee.person_id = id_of(person);
    item.assignee.role_code = std::move(role);
    item.title_code = "answer_proposal";
    item.link = work::Link{"orders", order_, "SO-2026-000001"};
    item.reason_code = "change_proposed";
    item.too_late_at = clock().now() + std::chrono::hours(24);
    return item;
  }
  void keep(std::vector<work::Item> const& items) {
    system([&](service::Call& call) { work::keep_items(call, {"signoffs", order_}, items); });
    app().run_due_jobs();
  }

  std::string order_;
};
BOTH_DATABASES(Arrivals);

TEST_P(Arrivals, AreToldOnceHoweverOftenTheItemIsKept) {
  for (int time = 0; time < 2; ++time) keep({item_for("li_na", "one")});
  EXPECT_THAT(told("li_na"), ElementsAre("work_arrived"));
  auto const item = as("li_na").get("/notifications");
  EXPECT_EQ(item.text("/items/0/arguments/work.source"), "signoffs");
  EXPECT_EQ(item.text("/items/0/arguments/work.title"), "answer_proposal");
  EXPECT_EQ(item.text("/items/0/label"), "SO-2026-000001");
}

TEST_P(Arrivals, OfOneThingAreToldTogether) {
  keep({item_for("li_na", "one"), item_for("li_na", "two")});
  EXPECT_THAT(told("li_na"), ElementsAre("several_work_arrived"));
  EXPECT_EQ(as("li_na").get("/notifications").text("/items/0/arguments/count"), "2");
}

TEST_P(Arrivals, AreToldToWhomTheItemGoesLater) {
  keep({item_for("zhang_wei", "one")});
  keep({item_for("li_na", "one")});
  EXPECT_THAT(told("li_na"), ElementsAre("work_arrived"));
}

TEST_P(Arrivals, AreToldAgainOfWhatComesBack) {
  keep({item_for("li_na", "one")});
  keep({item_for("zhang_wei", "one")});
  keep({item_for("li_na", "one")});
  EXPECT_THAT(told("li_na"), ElementsAre("work_arrived", "work_arrived"));
  EXPECT_THAT(told("zhang_wei"), ElementsAre("work_arrived"));
}

TEST_P(Arrivals, InARolesListAreToldToEverybodyInItWhoMaySeeTheThing) {
  keep({item_for("", "one", "merchandiser")});
  EXPECT_THAT(told("li_na"), ElementsAre("work_arrived"));
  EXPECT_THAT(told("zhou_jie"), IsEmpty());  // of another department
}

TEST_P(Arrivals, AboutSomethingWithoutATimelineAreToldWithTheirLink) {
  auto item = item_for("li_na", "one");
  item.link = work::Link{"elsewhere", "i1", "PO of ACME"};
  keep({item});
  auto const told_of = as("li_na").get("/notifications");
  ASSERT_EQ(told_of.at("/items").as_array().size(), 1U);
  EXPECT_EQ(told_of.text("/items/0/label"), "PO of ACME");
  EXPECT_EQ(told_of.text("/items/0/topic"), "");
  EXPECT_EQ(told_of.text("/items/0/arguments/work.link_id"), "i1");
}

TEST_P(Arrivals, OfWhatIsDoneMeanwhileAreNotTold) {
  system([&](service::Call& call) {
    work::keep_items(call, {"signoffs", order_}, {item_for("li_na", "one")});
    work::done_all(call, {"signoffs", order_});
  });
  app().run_due_jobs();
  EXPECT_THAT(told("li_na"), IsEmpty());
}

TEST_P(Arrivals, OfOnesOwnMakingAreNotTold) {
  as("li_na").post("/work/todos", {{"text", "给客户寄色卡"}, {"too_late_at", "2026-03-03T10:00:00Z"}});
  app().run_due_jobs();
  EXPECT_THAT(told("li_na"), IsEmpty());
}

TEST_P(Arrivals, OfARequestReachThoseWhoDecideAndTheirAnswerWhoAsked) {
  auto const asked = as("zhang_wei").post("/orders/" + order_ + "/contract-review", object{});
  ASSERT_EQ(asked.status, 201) << asked.response.body_text();
  app().run_due_jobs();
  EXPECT_THAT(told("zhao_lei"), ElementsAre("work_arrived"));
  EXPECT_THAT(told("wu_min"), ElementsAre("work_arrived"));
  auto const answer = as("zhao_lei")
                          .post("/approvals/" + asked.text("/id") + "/decisions",
                                {{"party", "production"}, {"decision", "reject"}, {"reason", "没有产能"}});
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  app().run_due_jobs();
  EXPECT_THAT(told("zhang_wei"), Contains("approval_rejected"));
  EXPECT_EQ(as("zhang_wei").get("/notifications").text("/items/0/arguments/approval_id"), asked.text("/id"));
}

}  // namespace
}  // namespace gendan::notifications
