#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::activity {
namespace {

using boost::json::object;
using testing::Answer;

class Notes : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
  }
  Answer note(std::string_view person, std::string_view text) {
    return as(person).post("/notes", {{"topic", "orders"}, {"id", order_}, {"text", text}});
  }
  Answer timeline(std::string_view person = "li_na") { return as(person).get("/timeline/orders/" + order_); }

  std::string order_;
};
BOTH_DATABASES(Notes);

TEST_P(Notes, StandInTheTimelineAmongTheEvents) {
  auto const made = note("li_na", "客户来电：\n先发样品");
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  EXPECT_EQ(made.text("/author_name"), "李娜");
  EXPECT_EQ(as("li_na").post("/orders/" + order_ + "/hold", {{"reason", "等样品"}}).status, 200);
  auto const shown = timeline();
  ASSERT_EQ(shown.at("/items").as_array().size(), 3U);
  EXPECT_EQ(shown.text("/items/0/kind"), "order_held");
  EXPECT_TRUE(shown.at("/items/0/note").is_null());
  EXPECT_EQ(shown.text("/items/1/note/text"), "客户来电：\n先发样品");
  EXPECT_TRUE(shown.at("/items/1/note/is_changeable").as_bool());
  EXPECT_FALSE(timeline("zhang_wei").at("/items/1/note/is_changeable").as_bool());
  EXPECT_EQ(shown.text("/items/2/kind"), "order_created");
}

TEST_P(Notes, ArePagedWithTheEventsTheNewestFirst) {
  for (auto const* text : {"1", "2", "3"}) note("li_na", text);
  auto const first = as("li_na").get("/timeline/orders/" + order_ + "?limit=2");
  EXPECT_EQ(first.text("/items/0/note/text"), "3");
  EXPECT_EQ(first.text("/items/1/note/text"), "2");
  auto const second = as("li_na").get("/timeline/orders/" + order_ + "?limit=2&after=" + first.text("/next"));
  EXPECT_EQ(second.text("/items/0/note/text"), "1");
  EXPECT_EQ(second.text("/items/1/kind"), "order_created");
  EXPECT_TRUE(second.at("/next").is_null());
}

TEST_P(Notes, AreChangedByTheirAuthorAndTheRecordKeepsWhatTheySaid) {
  auto const id = note("li_na", "crimson").text("/id");
  EXPECT_EQ(as("zhang_wei").put("/notes/" + id, {{"text", "blue"}, {"revision", 1}}).text("/code"),
            "not_ones_own_note");
  EXPECT_EQ(as("zhang_wei").del("/notes/" + id).status, 403);
  auto const edited = as("li_na").put("/notes/" + id, {{"text", "green"}, {"revision", 1}});
  ASSERT_EQ(edited.status, 200) << edited.response.body_text();
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  auto const shown = timeline();
  ASSERT_EQ(shown.at("/items").as_array().size(), 2U);
  EXPECT_EQ(shown.text("/items/0/note/text"), "green");
  EXPECT_FALSE(shown.at("/items/0/note/edited_at").is_null());
  EXPECT_EQ(std::string(shown.response.body_text()).find("crimson"), std::string::npos);
  auto const record = as("liu_yang").get("/record?kind=note_edited");
  EXPECT_EQ(record.text("/items/0/body/changes/0/before"), "crimson");
  EXPECT_EQ(record.text("/items/0/body/changes/0/after"), "green");
}

TEST_P(Notes, AreNotOverwrittenFromAnotherWindow) {
  auto const id = note("li_na", "crimson").text("/id");
  EXPECT_EQ(as("li_na").put("/notes/" + id, {{"text", "crimson"}, {"revision", 1}}).at("/revision").as_int64(), 1);
  as("li_na").put("/notes/" + id, {{"text", "green"}, {"revision", 1}});
  auto const late = as("li_na").put("/notes/" + id, {{"text", "blue"}, {"revision", 1}});
  EXPECT_EQ(late.text("/code"), "revision_moved_on");
  EXPECT_EQ(late.text("/current/text"), "green");
}

TEST_P(Notes, AreTakenBackByTheirAuthor) {
  auto const id = note("li_na", "a slip").text("/id");
  EXPECT_EQ(as("li_na").del("/notes/" + id).status, 204);
  auto const shown = timeline();
  EXPECT_EQ(shown.text("/items/0/note/text"), "");
  EXPECT_FALSE(shown.at("/items/0/note/deleted_at").is_null());
  EXPECT_FALSE(shown.at("/items/0/note/is_changeable").as_bool());
  EXPECT_EQ(std::string(shown.response.body_text()).find("a slip"), std::string::npos);
  EXPECT_EQ(as("li_na").del("/notes/" + id).text("/code"), "no_such_note");
  EXPECT_EQ(as("li_na").get("/notes/" + id).status, 404);
  EXPECT_EQ(as("liu_yang").get("/record?kind=note_added").text("/items/0/body/text"), "a slip");
}

TEST_P(Notes, StayAsTheyAreAfterADay) {
  auto const id = note("li_na", "agreed").text("/id");
  clock().advance(std::chrono::hours(24));
  EXPECT_EQ(as("li_na").put("/notes/" + id, {{"text", "refused"}, {"revision", 1}}).text("/code"), "note_is_settled");
  EXPECT_EQ(as("li_na").del("/notes/" + id).text("/code"), "note_is_settled");
  EXPECT_FALSE(timeline().at("/items/0/note/is_changeable").as_bool());
}

TEST_P(Notes, AreRefusedWithEveryProblemNamed) {
  EXPECT_EQ(note("li_na", "  ").problems(), "too_short /text");
  EXPECT_EQ(note("li_na", std::string("a\0b", 3)).problems(), "control_character /text");
  EXPECT_EQ(note("li_na", "bell \a").problems(), "control_character /text");
  EXPECT_EQ(note("li_na", std::string(20'001, 'a')).problems(), "too_long /text");
  EXPECT_EQ(as("li_na").post("/notes", {{"text", 1}, {"colour", "crimson"}}).problems(),
            "not_a_text /text, missing /topic, missing /id, unknown_field /colour");
  auto const broken = R"({"topic":"orders","id":")" + order_ + "\",\"text\":\"\xff\"}";
  EXPECT_EQ(as("li_na").send(http::Method::post, "/notes", broken).status, 400);
}

TEST_P(Notes, AreForThoseWhoReachTheThingAndMayWrite) {
  auto const id = note("li_na", "ours").text("/id");
  EXPECT_EQ(note("zhou_jie", "not mine").text("/code"), "no_such_order");
  EXPECT_EQ(as("zhou_jie").get("/notes/" + id).status, 404);
  EXPECT_EQ(as("zhou_jie").del("/notes/" + id).status, 404);
  EXPECT_EQ(note("stranger", "hello").status, 403);
  EXPECT_EQ(note("liu_yang", "an auditor reads").status, 403);
  EXPECT_EQ(as("liu_yang").get("/notes/" + id).status, 200);
  EXPECT_EQ(note("", "hello").status, 401);
  EXPECT_EQ(as("li_na").post("/notes", {{"topic", "people"}, {"id", "x"}, {"text", "x"}}).text("/code"),
            "no_such_timeline");
}

TEST_P(Notes, AreWrittenOnEveryKindOfThing) {
  struct Thing {
    char const* topic;
    char const* sample;
    char const* unknown;
  };
  for (auto const& [topic, sample, unknown] : {Thing{"customers", "acme_hamburg", "no_such_customer"},
                                               {"suppliers", "hengda", "no_such_supplier"},
                                               {"products", "LAMP-01", "no_such_product"}}) {
    auto const id = id_of(sample);
    EXPECT_EQ(as("li_na").post("/notes", {{"topic", topic}, {"id", id}, {"text", "seen"}}).status, 201) << topic;
    EXPECT_EQ(as("zhang_wei").get("/timeline/" + std::string(topic) + "/" + id).text("/items/0/note/text"), "seen");
    EXPECT_EQ(as("li_na").post("/notes", {{"topic", topic}, {"id", "nobody"}, {"text", "seen"}}).text("/code"),
              unknown);
    EXPECT_EQ(as("stranger").get("/timeline/" + std::string(topic) + "/" + id).text("/code"), unknown);
  }
}

TEST_P(Notes, AreNotDoubledByARepeatedRequest) {
  auto const body = boost::json::serialize(object{{"topic", "orders"}, {"id", order_}, {"text", "once"}});
  for (int time = 0; time < 2; ++time)
    EXPECT_EQ(as("li_na").send(http::Method::post, "/notes", body, {{"idempotency-key", "k"}}).status, 201);
  EXPECT_EQ(timeline().at("/items").as_array().size(), 2U);
}

}  // namespace
}  // namespace gendan::activity
