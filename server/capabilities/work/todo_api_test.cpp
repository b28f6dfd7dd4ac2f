#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::work {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Todos : public testing::TestApp {
protected:
  Answer made(std::string_view text = "给客户寄色卡") {
    auto answer = as("li_na").post("/work/todos", {{"text", text},
                                                   {"too_late_at", "2026-03-03T10:00:00Z"},
                                                   {"link", {{"kind", "orders"}, {"id", "o1"}, {"number", "SO-1"}}}});
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer;
  }
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> texts;
    auto const answer = as(person).get("/work");
    for (auto const& one : answer.at("/items").as_array())
      texts.emplace_back(one.at_pointer("/title_arguments/text").as_string());
    return texts;
  }
  std::vector<std::string> kinds(std::string const& id) {
    std::vector<std::string> kinds;
    system([&](service::Call& call) {
      for (auto const& event : events::history(call.tx, "work/" + id, {}, 10)) kinds.push_back(event.kind);
    });
    return kinds;
  }
};
BOTH_DATABASES(Todos);

TEST_P(Todos, StandInOnesOwnListWithTheirWordsAndLink) {
  auto const id = made().text("/id");
  auto const list = as("li_na").get("/work");
  EXPECT_EQ(list.text("/items/0/title_arguments/text"), "给客户寄色卡");
  EXPECT_EQ(list.text("/items/0/subject"), id);
  EXPECT_EQ(list.text("/items/0/link/number"), "SO-1");
  EXPECT_EQ(list.text("/items/0/action/code"), "tick");
  EXPECT_EQ(list.text("/items/0/too_late_at"), "2026-03-03T10:00:00.000Z");
  EXPECT_THAT(listed("zhou_jie"), IsEmpty());
  EXPECT_THAT(kinds(id), ElementsAre("todo_created"));
}

TEST_P(Todos, AreTickedAndUntickedAgain) {
  auto const id = made().text("/id");
  auto const done = as("li_na").post("/work/todos/" + id + "/completion", object{});
  EXPECT_EQ(done.text("/done_at"), clock().now().text());
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(as("li_na").post("/work/todos/" + id + "/completion", object{}).at("/revision"), done.at("/revision"));
  EXPECT_TRUE(as("li_na").del("/work/todos/" + id + "/completion").at("/done_at").is_null());
  EXPECT_THAT(listed("li_na"), ElementsAre("给客户寄色卡"));
  EXPECT_THAT(kinds(id), ElementsAre("todo_edited", "todo_edited", "todo_created"));
}

TEST_P(Todos, AreEditedAtTheirRevision) {
  auto const id = made().text("/id");
  object edit{{"text", "寄色卡和样品"}, {"too_late_at", "2026-03-04T10:00:00Z"}, {"revision", 1}};
  auto const edited = as("li_na").put("/work/todos/" + id, edit);
  EXPECT_EQ(edited.at("/revision").as_int64(), 2);
  EXPECT_TRUE(edited.at("/link").is_null());
  EXPECT_THAT(listed("li_na"), ElementsAre("寄色卡和样品"));
  edit["text"] = "另一个";
  auto const refused = as("li_na").put("/work/todos/" + id, edit);
  EXPECT_EQ(refused.text("/code"), "revision_moved_on");
  EXPECT_EQ(refused.text("/current/text"), "寄色卡和样品");
}

TEST_P(Todos, BelongToTheirOwnerAlone) {
  auto const target = "/work/todos/" + made().text("/id");
  object const edit{{"text", "x"}, {"too_late_at", "2026-03-04T10:00:00Z"}, {"revision", 1}};
  for (auto const* person : {"zhang_wei", "zhou_jie", "chen_min"}) {
    EXPECT_EQ(as(person).get(target).status, 404);
    EXPECT_EQ(as(person).put(target, edit).status, 404);
    EXPECT_EQ(as(person).post(target + "/completion", object{}).status, 404);
    EXPECT_EQ(as(person).del(target + "/completion").status, 404);
  }
  for (auto const* person : {"stranger", "liu_yang"}) {
    EXPECT_EQ(as(person).post("/work/todos", edit).status, 403) << person;
    EXPECT_EQ(as(person).put(target, edit).status, 403) << person;
    EXPECT_EQ(as(person).post(target + "/completion", object{}).status, 403) << person;
    EXPECT_EQ(as(person).del(target + "/completion").status, 403) << person;
  }
  EXPECT_EQ(as("stranger").get(target).status, 403);
}

TEST_P(Todos, GoWithTheirOwnerToAnotherDepartment) {
  made();
  auto const of = [&](std::string_view person) { return as("chen_min").get("/people/" + id_of(person)); };
  auto const shown = of("li_na");
  object edit;
  for (auto const* name : {"account", "name", "email", "role_ids", "language", "zone", "is_active", "revision"})
    edit[name] = shown.body.at(name);
  auto const department = of("zhou_jie").text("/department_id");
  edit["department_id"] = department;
  ASSERT_EQ(as("chen_min").put("/people/" + id_of("li_na"), edit).status, 200);
  app().run_due_jobs();
  EXPECT_EQ(as("zhang_wei").get("/work?department_id=" + department).at("/items").as_array().size(), 1U);
}

TEST_P(Todos, NameEveryProblem) {
  EXPECT_EQ(as("li_na").post("/work/todos", {{"text", " "}, {"too_late_at", "tomorrow"}, {"colour", "red"}}).problems(),
            "too_short /text, not_an_instant /too_late_at, unknown_field /colour");
  EXPECT_EQ(as("li_na").post("/work/todos", object{}).problems(), "missing /text, missing /too_late_at");
}

}  // namespace
}  // namespace gendan::work
