#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::activity {
namespace {

class RecordOfChanges : public testing::TestApp {
protected:
  std::string order() {
    return as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
  }
};
BOTH_DATABASES(RecordOfChanges);

TEST_P(RecordOfChanges, ShowsAnOrdersTimelineToThoseWhoReachTheOrder) {
  auto const id = order();
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/hold", {{"reason", "等客户"}}).status, 200);
  auto const timeline = as("li_na").get("/timeline/orders/" + id);
  ASSERT_EQ(timeline.at("/items").as_array().size(), 2U);
  EXPECT_EQ(timeline.text("/items/0/kind"), "order_held");
  EXPECT_EQ(timeline.text("/items/0/actor_name"), "李娜");
  EXPECT_EQ(timeline.text("/items/1/kind"), "order_created");
  EXPECT_EQ(as("zhou_jie").get("/timeline/orders/" + id).status, 404);
  EXPECT_EQ(as("stranger").get("/timeline/orders/" + id).status, 404);
  EXPECT_EQ(as("").get("/timeline/orders/" + id).status, 401);
  EXPECT_EQ(as("li_na").get("/timeline/people/" + person_id("li_na")).text("/code"), "no_such_timeline");
}

TEST_P(RecordOfChanges, ShowsTheTimelinesOfMasterDataToThoseWhoMaySeeThem) {
  for (auto const& [path, kind] :
       std::map<std::string, std::string>{{"customers/" + id_of("acme_hamburg"), "customer_created"},
                                          {"suppliers/" + id_of("hengda"), "supplier_created"},
                                          {"products/" + id_of("LAMP-01"), "product_created"}}) {
    EXPECT_EQ(as("li_na").get("/timeline/" + path).text("/items/0/kind"), kind);
    EXPECT_EQ(as("stranger").get("/timeline/" + path).status, 404) << path;
    EXPECT_EQ(as("").get("/timeline/" + path).status, 401) << path;
  }
}

TEST_P(RecordOfChanges, IsOpenToAuditorsAndNobodyElse) {
  order();
  EXPECT_EQ(as("li_na").get("/record").status, 403);
  EXPECT_EQ(as("li_na").get("/record/verification").status, 403);
  auto const record = as("liu_yang").get("/record?kind=order_created");
  ASSERT_EQ(record.at("/items").as_array().size(), 1U);
  EXPECT_EQ(as("liu_yang")
                .get("/record?actor_id=" + person_id("li_na") + "&from=2030-01-01T00:00:00Z")
                .at("/items")
                .as_array()
                .size(),
            0U);
  EXPECT_TRUE(as("liu_yang").get("/record/verification").at("/is_intact").as_bool());
}

TEST_P(RecordOfChanges, IsNarrowedToOneTopic) {
  order();
  auto const orders = as("liu_yang").get("/record?topic=orders");
  ASSERT_EQ(orders.at("/items").as_array().size(), 1U);
  EXPECT_EQ(orders.text("/items/0/kind"), "order_created");
  EXPECT_GT(as("liu_yang").get("/record?topic=people").at("/items").as_array().size(), 1U);
  EXPECT_EQ(as("liu_yang").get("/record?topic=order").at("/items").as_array().size(), 0U);
}

TEST_P(RecordOfChanges, FindsATopicByItsIndex) {
  order();
  auto const plan = database().read([](sql::Transaction& tx) {
    if (tx.engine() != sql::Engine::sqlite) return std::string("event_by_topic");
    auto rows = tx.query(R"sql(
      explain query plan select e.id from event e
      where rtrim(rtrim(e.stream, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.'), '/') = 'orders'
      order by e.at desc, e.id desc)sql");
    std::string text;
    while (rows.next()) text += std::string(rows.text(3)) + "\n";
    return text;
  });
  EXPECT_THAT(plan, ::testing::HasSubstr("event_by_topic"));
  EXPECT_THAT(plan, ::testing::Not(::testing::HasSubstr("TEMP B-TREE")));
}

TEST_P(RecordOfChanges, IsSealedEveryHour) {
  order();
  EXPECT_EQ(as("liu_yang").get("/record/verification").at("/seals").as_int64(), 0);
  clock().advance(std::chrono::hours(1));
  app().run_due_jobs();
  EXPECT_EQ(as("liu_yang").get("/record/verification").at("/seals").as_int64(), 1);
}

TEST_P(RecordOfChanges, SaysWhenItWasAltered) {
  auto const id = order();
  system([&](service::Call& call) {
    call.tx.run("update event set actor_name = 'nobody' where stream = $1", "orders/" + id);
  });
  auto const report = as("liu_yang").get("/record/verification");
  EXPECT_FALSE(report.at("/is_intact").as_bool());
  EXPECT_THAT(report.text("/first_fault"), ::testing::HasSubstr(id));
}

}  // namespace
}  // namespace gendan::activity
