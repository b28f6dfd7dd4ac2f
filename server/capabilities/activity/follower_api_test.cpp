#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::activity {
namespace {

using boost::json::object;

class Followers : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
    target_ = "/followers/orders/" + order_;
  }
  std::vector<std::string> names(std::string_view person) {
    std::vector<std::string> names;
    auto const answer = as(person).get(target_);
    for (auto const& item : answer.at("/items").as_array()) names.emplace_back(item.at("name").as_string());
    return names;
  }

  std::string order_;
  std::string target_;
};
BOTH_DATABASES(Followers);

TEST_P(Followers, ComeAndLeaveAndAreSeenByOthers) {
  auto const followed = as("li_na").post(target_, object{});
  EXPECT_EQ(followed.status, 200);
  EXPECT_TRUE(followed.at("/is_following").as_bool());
  clock().advance(Milliseconds(1));
  as("zhang_wei").post(target_, object{});
  EXPECT_THAT(names("he_ping"), ::testing::ElementsAre("李娜", "张伟"));
  EXPECT_FALSE(as("he_ping").get(target_).at("/is_following").as_bool());
  EXPECT_FALSE(as("li_na").del(target_).at("/is_following").as_bool());
  EXPECT_THAT(names("he_ping"), ::testing::ElementsAre("张伟"));
  EXPECT_EQ(as("li_na").get("/timeline/orders/" + order_).text("/items/0/kind"), "follower_left");
}

TEST_P(Followers, FollowOnceHoweverOftenTheyAsk) {
  for (int time = 0; time < 2; ++time) as("li_na").post(target_, object{});
  EXPECT_EQ(names("li_na").size(), 1U);
  EXPECT_EQ(as("li_na").get("/timeline/orders/" + order_).at("/items").as_array().size(), 2U);
  for (int time = 0; time < 2; ++time) EXPECT_EQ(as("li_na").del(target_).status, 200);
  EXPECT_EQ(as("li_na").get("/timeline/orders/" + order_).at("/items").as_array().size(), 3U);
}

TEST_P(Followers, ReachWhatTheyFollow) {
  EXPECT_EQ(as("zhou_jie").post(target_, object{}).text("/code"), "no_such_order");
  EXPECT_EQ(as("zhou_jie").get(target_).status, 404);
  EXPECT_EQ(as("stranger").get(target_).status, 404);
  EXPECT_EQ(as("stranger").post(target_, object{}).status, 403);
  EXPECT_EQ(as("stranger").del(target_).status, 403);
  EXPECT_EQ(as("liu_yang").post(target_, object{}).status, 403);
  EXPECT_EQ(as("").get(target_).status, 401);
  EXPECT_EQ(as("li_na").post("/followers/people/" + person_id("li_na"), object{}).text("/code"), "no_such_timeline");
}

}  // namespace
}  // namespace gendan::activity
