#include <gmock/gmock.h>

#include "capabilities/notifications/notifications.hpp"
#include "testing/test_app.hpp"

namespace gendan::notifications {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Notifications : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
    app().run_due_jobs();
  }
  Answer note(std::string_view author, std::string_view text) {
    auto answer = as(author).post("/notes", {{"topic", "orders"}, {"id", order_}, {"text", text}});
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    app().run_due_jobs();
    clock().advance(Milliseconds(1));
    return answer;
  }
  std::vector<std::string> told(std::string_view person, std::string_view query = "") {
    std::vector<std::string> titles;
    auto const answer = as(person).get("/notifications" + std::string(query));
    for (auto const& item : answer.at("/items").as_array()) titles.emplace_back(item.at("title_code").as_string());
    return titles;
  }
  std::int64_t unread(std::string_view person) {
    return as(person).get("/notifications/unread").at("/count").as_int64();
  }
  void tell(std::string_view person, Notice const& notice) {
    system([&](service::Call& call) { notify(call, id_of(person), notice); });
  }
  Notice about_order(std::string cause) {
    return {.kind = "note", .cause = std::move(cause), .title_code = "note_added", .thing = {"orders", order_, "SO"}};
  }
  void deactivate(std::string_view person) {
    auto const shown = as("chen_min").get("/people/" + id_of(person));
    object edit;
    for (auto const* name :
         {"account", "name", "email", "department_id", "role_ids", "language", "zone", "is_active", "revision"})
      edit[name] = shown.body.at(name);
    edit["is_active"] = false;
    ASSERT_EQ(as("chen_min").put("/people/" + id_of(person), edit).status, 200);
  }

  std::string order_;
};
BOTH_DATABASES(Notifications);

TEST_P(Notifications, TellTheOwnerAndFollowersOfANoteButNotItsAuthor) {
  as("zhang_wei").post("/followers/orders/" + order_, object{});
  note("he_ping", "客户要求提前发货");
  EXPECT_THAT(told("li_na"), ElementsAre("note_added"));
  EXPECT_THAT(told("zhang_wei"), ElementsAre("note_added"));
  EXPECT_THAT(told("he_ping"), IsEmpty());
  auto const item = as("li_na").get("/notifications");
  EXPECT_EQ(item.text("/items/0/label"), "SO-2026-000001");
  EXPECT_EQ(item.text("/items/0/topic"), "orders");
  EXPECT_EQ(item.text("/items/0/thing_id"), order_);
  EXPECT_EQ(item.text("/items/0/by_name"), "何平");
  EXPECT_EQ(item.text("/items/0/arguments/text"), "客户要求提前发货");
  EXPECT_TRUE(item.at("/items/0/read_at").is_null());
}

TEST_P(Notifications, TellWhoIsMentionedOnceAndInsteadOfTheNote) {
  note("he_ping", "@李娜请看，@张伟 也请看");
  EXPECT_THAT(told("li_na"), ElementsAre("mentioned"));
  EXPECT_THAT(told("zhang_wei"), ElementsAre("mentioned"));
}

TEST_P(Notifications, NeverReachThoseWhoMayNotSeeTheThing) {
  note("he_ping", "@周杰 @路人 看一下");
  EXPECT_THAT(told("zhou_jie"), IsEmpty());
  EXPECT_THAT(told("stranger"), IsEmpty());
}

TEST_P(Notifications, AreLeftOutOnceTheThingIsOutOfReach) {
  note("he_ping", "一");
  ASSERT_EQ(unread("li_na"), 1);
  ASSERT_EQ(as("zhang_wei").put("/orders/" + order_ + "/owner", {{"owner_id", id_of("zhou_jie")}}).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(told("li_na"), IsEmpty());
  EXPECT_EQ(unread("li_na"), 0);
  EXPECT_THAT(told("zhou_jie"), ::testing::Contains("handed_over"));
}

TEST_P(Notifications, AreReadOneByOneAndAllTogether) {
  for (auto const* text : {"一", "二", "三"}) note("he_ping", text);
  EXPECT_EQ(unread("li_na"), 3);
  auto const list = as("li_na").get("/notifications");
  auto const newest = list.text("/items/0/id");
  EXPECT_EQ(as("zhang_wei").post("/notifications/" + newest + "/reading", object{}).status, 404);
  auto const read = as("li_na").post("/notifications/" + newest + "/reading", object{});
  EXPECT_EQ(read.at("/count").as_int64(), 2);
  EXPECT_EQ(told("li_na", "?is_unread=true").size(), 2U);
  EXPECT_EQ(told("li_na", "?is_unread=false").size(), 1U);
  auto const until = list.text("/items/1/created_at");
  EXPECT_EQ(as("li_na").post("/notifications/reading", {{"until", until}}).at("/count").as_int64(), 0);
  EXPECT_EQ(told("li_na").size(), 3U);
}

TEST_P(Notifications, ThatCameLaterStayUnreadWhenTheOthersAreRead) {
  note("he_ping", "一");
  auto const seen = as("li_na").get("/notifications").text("/items/0/created_at");
  note("he_ping", "二");
  EXPECT_EQ(as("li_na").post("/notifications/reading", {{"until", seen}}).at("/count").as_int64(), 1);
}

TEST_P(Notifications, ArePagedByTheirTime) {
  for (int note_number = 0; note_number < 5; ++note_number) note("he_ping", "n" + std::to_string(note_number));
  auto const first = as("li_na").get("/notifications?limit=2");
  ASSERT_EQ(first.at("/items").as_array().size(), 2U);
  EXPECT_EQ(first.text("/items/0/arguments/text"), "n4");
  auto const second = as("li_na").get("/notifications?limit=2&after=" + first.text("/next"));
  EXPECT_EQ(second.text("/items/0/arguments/text"), "n2");
}

TEST_P(Notifications, AreToldOnceForEachCause) {
  for (int time = 0; time < 3; ++time) tell("li_na", about_order("same"));
  tell("li_na", about_order("other"));
  EXPECT_EQ(unread("li_na"), 2);
}

TEST_P(Notifications, AreNotToldToThoseWhoAreNoLongerActive) {
  deactivate("zhou_jie");
  tell("zhou_jie", {.kind = "note", .cause = "one", .title_code = "note_added"});
  system([&](service::Call& call) {
    auto rows = call.tx.query("select 1 from notification where person_id = $1", id_of("zhou_jie"));
    EXPECT_FALSE(rows.next());
  });
}

TEST_P(Notifications, TellTheNewOwnerOfAHandover) {
  ASSERT_EQ(as("zhang_wei").put("/orders/" + order_ + "/owner", {{"owner_id", id_of("zhou_jie")}}).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(told("zhou_jie"), ::testing::Contains("handed_over"));
  EXPECT_THAT(told("zhang_wei"), IsEmpty());
}

TEST_P(Notifications, AreNobodysWithoutASession) {
  EXPECT_EQ(as("").get("/notifications").status, 401);
  EXPECT_EQ(as("").get("/notifications/unread").status, 401);
  EXPECT_EQ(as("").post("/notifications/reading", {{"until", "2026-03-02T01:00:00Z"}}).status, 401);
}

TEST_P(Notifications, AreForgottenAfterHalfAYear) {
  note("he_ping", "一");
  clock().advance(std::chrono::hours(24) * 181);
  app().run_due_jobs();
  EXPECT_THAT(told("li_na"), IsEmpty());
}

}  // namespace
}  // namespace gendan::notifications
