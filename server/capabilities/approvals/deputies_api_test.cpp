#include <gmock/gmock.h>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/identity/identity.hpp"
#include "testing/test_app.hpp"

namespace gendan::approvals {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Deputies : public testing::TestApp {
protected:
  Answer name(std::string_view by, std::string_view person, std::string_view deputy, std::string_view from,
              std::string_view until) {
    return as(by).post("/people/" + id_of(person) + "/deputies",
                       {{"deputy_id", id_of(deputy)}, {"from_on", from}, {"until_on", until}});
  }
  std::vector<std::string> whose(std::string_view by, std::string_view query = "") {
    std::vector<std::string> names;
    auto const page = as(by).get("/deputies?" + std::string(query));
    for (auto const& item : page.at("/items").as_array())
      names.push_back(std::string(item.at("person_name").as_string()) + " " +
                      std::string(item.at("deputy_name").as_string()));
    return names;
  }
  bool stands_in(std::string_view deputy, std::string_view person, CalendarDate on) {
    return system([&](service::Call& call) { return stands_in_for(call.tx, id_of(deputy), id_of(person), on); });
  }
};
BOTH_DATABASES(Deputies);

TEST_P(Deputies, ActOnTheDaysNamedAndNoOther) {
  EXPECT_EQ(name("zhang_wei", "zhang_wei", "he_ping", "2026-03-09", "2026-03-13").status, 201);
  EXPECT_FALSE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 8)));
  EXPECT_TRUE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 9)));
  EXPECT_TRUE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 13)));
  EXPECT_FALSE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 14)));
  EXPECT_FALSE(stands_in("zhang_wei", "he_ping", CalendarDate(2026, 3, 9)));
}

TEST_P(Deputies, DoNotPassItOn) {
  name("zhang_wei", "zhang_wei", "he_ping", "2026-03-02", "2026-03-13");
  name("he_ping", "he_ping", "wang_fang", "2026-03-02", "2026-03-13");
  EXPECT_TRUE(stands_in("wang_fang", "he_ping", CalendarDate(2026, 3, 9)));
  EXPECT_FALSE(stands_in("wang_fang", "zhang_wei", CalendarDate(2026, 3, 9)));
}

TEST_P(Deputies, AreNamedByOneselfOrAnAdministrator) {
  EXPECT_EQ(name("li_na", "zhang_wei", "li_na", "2026-03-02", "2026-03-06").status, 403);
  EXPECT_EQ(name("zhang_wei", "li_na", "zhang_wei", "2026-03-02", "2026-03-06").status, 403);
  EXPECT_EQ(name("stranger", "stranger", "li_na", "2026-03-02", "2026-03-06").status, 403);
  EXPECT_EQ(as("stranger").get("/deputies").status, 403);
  EXPECT_EQ(name("chen_min", "zhang_wei", "he_ping", "2026-03-02", "2026-03-06").status, 201);
  EXPECT_EQ(name("li_na", "li_na", "li_na", "2026-03-02", "2026-03-06").problems(), "deputy_is_oneself /deputy_id");
  EXPECT_EQ(name("li_na", "li_na", "zhou_jie", "2026-02-02", "2026-03-01").problems(), "in_the_past /until_on");
}

TEST_P(Deputies, AreListedToThoseConcernedAndToAdministrators) {
  name("zhang_wei", "zhang_wei", "he_ping", "2026-03-02", "2026-03-13");
  name("li_na", "li_na", "zhou_jie", "2026-03-02", "2026-03-12");
  EXPECT_THAT(whose("li_na"), ElementsAre("李娜 周杰"));
  EXPECT_THAT(whose("zhou_jie"), IsEmpty());
  EXPECT_THAT(whose("zhou_jie", "deputy_id=" + id_of("zhou_jie")), ElementsAre("李娜 周杰"));
  EXPECT_THAT(whose("zhou_jie", "deputy_id=" + id_of("he_ping")), IsEmpty());
  EXPECT_THAT(whose("chen_min"), ElementsAre("张伟 何平", "李娜 周杰"));
  EXPECT_THAT(whose("chen_min", "person_id=" + id_of("li_na")), ElementsAre("李娜 周杰"));
}

TEST_P(Deputies, AreListedToADepartmentWithItsPeople) {
  regrant("supervisor", "deputies.read", service::Scope::department);
  name("li_na", "li_na", "zhou_jie", "2026-03-02", "2026-03-12");
  EXPECT_THAT(whose("zhang_wei"), ElementsAre("李娜 周杰"));
  auto edit = as("chen_min").get("/people/" + id_of("li_na")).body.as_object();
  for (auto const* extra : {"id", "created_at", "department_name"}) edit.erase(extra);
  edit["department_id"] = as("chen_min").get("/people/" + id_of("zhou_jie")).at("/department_id");
  EXPECT_EQ(as("chen_min").put("/people/" + id_of("li_na"), edit).status, 200);
  app().run_due_jobs();
  EXPECT_THAT(whose("zhang_wei"), IsEmpty());
}

TEST_P(Deputies, EndWhenTheirTimeIsTakenBackOrSomebodyLeaves) {
  auto const first = name("zhang_wei", "zhang_wei", "he_ping", "2026-03-02", "2026-03-13").text("/id");
  EXPECT_EQ(as("li_na").del("/deputies/" + first).text("/code"), "no_such_deputy");
  EXPECT_EQ(as("zhang_wei").del("/deputies/" + first).status, 204);
  EXPECT_FALSE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 9)));
  name("zhang_wei", "zhang_wei", "he_ping", "2026-03-02", "2026-03-13");
  auto const person = as("chen_min").get("/people/" + id_of("zhang_wei"));
  auto edit = person.body.as_object();
  for (auto const* extra : {"id", "created_at", "department_name"}) edit.erase(extra);
  edit["is_active"] = false;
  EXPECT_EQ(as("chen_min").put("/people/" + id_of("zhang_wei"), edit).status, 200);
  EXPECT_FALSE(stands_in("he_ping", "zhang_wei", CalendarDate(2026, 3, 9)));
}

// What waits for the absent one is decided in their right, but by a token within the token's own list.
TEST_P(Deputies, ActByANarrowedTokenWithinItsListAlone) {
  name("zhang_wei", "zhang_wei", "li_na", "2026-03-02", "2026-03-06");
  auto const rights = [&](array permissions) {
    auto const token = in_browser("li_na").post("/tokens", {{"name", "narrow"}, {"permissions", permissions}});
    auto caller = system([&](service::Call& call) {
      auto known = identity::caller_for(call.tx, identity::PersonId::parsed(id_of("li_na")).value(), "api");
      known.token_id = token.text("/id");
      return known;
    });
    return system([&](service::Call& call) {
      service::Call as_token{call.world, caller, call.tx, call.now, call.request};
      return rights_of_caller(as_token);
    });
  };
  auto const all = rights({});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[1].may("gates.open"));
  auto const narrow = rights({"approvals.read", "approvals.decide"});
  ASSERT_EQ(narrow.size(), 2U);
  EXPECT_TRUE(narrow[1].may("approvals.decide"));
  EXPECT_FALSE(narrow[1].may("gates.open"));
}

TEST_P(Deputies, WhoOnlyReadActForNobody) {
  name("zhang_wei", "zhang_wei", "liu_yang", "2026-03-02", "2026-03-06");
  auto const rights = system([&](service::Call& call) {
    auto const auditor = identity::caller_for(call.tx, identity::PersonId::parsed(id_of("liu_yang")).value(), "web");
    service::Call as_auditor{call.world, auditor, call.tx, call.now, call.request};
    return rights_of_caller(as_auditor).size();
  });
  EXPECT_EQ(rights, 1U) << "their own alone";
}

}  // namespace
}  // namespace gendan::approvals
